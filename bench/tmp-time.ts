import { pipeline } from './pipeline';
import { createWorkload } from './workload';
void (async()=>{ const now=Math.floor(Date.now()/1000); const p=await pipeline(); const rows=createWorkload(10000,'distinct',now,1); const run=p.prepare(rows,now);
for(let i=0;i<12;i++){const t=performance.now(); run(); console.log((performance.now()-t).toFixed(0));}
})();
