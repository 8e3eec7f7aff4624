import { readdirSync } from 'node:fs';
import { shopify } from '../../nodes/MetaCapi/sources/shopify';
import { stripe } from '../../nodes/MetaCapi/sources/stripe';
import { wooCommerce } from '../../nodes/MetaCapi/sources/woo-commerce';
import { hotmart } from '../../nodes/MetaCapi/sources/hotmart';
import { kiwify } from '../../nodes/MetaCapi/sources/kiwify';
import { revenueCat } from '../../nodes/MetaCapi/sources/revenue-cat';
import { readSource } from '../../nodes/MetaCapi/sources/read-source';
import { prepareSource, sample } from './support/prepare-source';
const all = { shopify, stripe, 'woo-commerce': wooCommerce, hotmart, kiwify, 'revenue-cat': revenueCat };
async function main() {
 for (const [dir, source] of Object.entries(all)) for (const f of readdirSync(`${__dirname}/samples/${dir}`)) {
  const item = sample(`${dir}/${f.replace('.json','')}`);
  for (const o of Object.values(all)) if (o !== source && o.recognises(item)) console.log('!!! also', o.value);
  const [d] = readSource(source, item);
  for (const p of await prepareSource(source, item)) {
   console.log(`== ${dir}/${f}`, p.verdict.type, p.skipped ?? '', JSON.stringify((p.verdict as any).problems ?? ''));
   if (!p.skipped) { const { user_data, custom_data, ...rest } = p.event as any; console.log(JSON.stringify(rest)); console.log('  RAW', JSON.stringify((d as any).raw.user_data)); console.log('  UD', Object.keys(user_data).join(','), user_data.fbc ?? '', user_data.client_ip_address ?? ''); console.log('  CD', JSON.stringify(custom_data)); console.log('  W', p.warnings.join('\n    ')); }
  }
 }
}
main();
