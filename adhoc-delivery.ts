/* eslint-disable */
import { startGraphApi } from './test/graph-api';
import { runWorkflow } from './test/engine/support/run-workflow';
import { MetaCapi } from './nodes/MetaCapi/MetaCapi.node';
import { MetaCapiApi } from './credentials/MetaCapiApi.credentials';
async function main() {
 const api = await startGraphApi({ accessTokens: ['TOKEN123456'], datasets: [{id:'1234567890'}] });
 const now = Math.floor(Date.now()/1000);
 const web = (i:number)=>({ event_name:'Lead', event_id:'e'+i, event_time: now-60, action_source:'system_generated', user_data:{ em:[`c${i}@example.com`], lead_id: String(100000000000000+i) } });
 const chat = (i:number)=>({ event_name:'LeadSubmitted', event_id:'m'+i, event_time: now-60, action_source:'business_messaging', messaging_channel:'whatsapp', user_data:{ whatsapp_business_account_id:'1234567', ctwa_clid:'ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LEkR7JwFF4XvnO2E4Nx0-eM-GABDLOPaOdRMv-_zfUQ2a'+i } });
 const go = (json:any, options:any={}, more:any={}) => runWorkflow({ nodeType: new MetaCapi(), json, parameters: { resource: 'event', operation: 'send', options }, credentials: { metaCapiApi: { type: new MetaCapiApi(), data: { accessToken: 'TOKEN123456', datasetId: '1234567890', apiVersion: 'v25.0', baseUrl: api.url, appSecret: '' } } }, ...more } as any);
 let r = await go([web(1), chat(1)]);
 console.log(JSON.stringify(r.outputs, null, 1), r.error, r.hints, r.executionStatus);
 api.clear(); api.configure({latency: 300});
 let t = performance.now();
 r = await go(Array.from({length:20000},(_,i)=>web(i)), {}, {cancelAfter: 900});
 console.log(JSON.stringify(r.outputs[1][0]), JSON.stringify(r.outputs[1].at(-1)), r.error); console.log('cancel', performance.now()-t, r.executionStatus, r.outputs.map(o=>o.length), r.error?.message, api.requests.length);
 await new Promise(r=>setTimeout(r,2000));
 console.log(api.requests.length, Object.keys(r.runData));
 await api.close();
}
main().then(()=>process.exit(0), e=>{console.error(e);process.exit(1)});
