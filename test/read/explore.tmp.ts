import { drafts, prepare } from './support/prepare';
const items: any[] = [
 { headers:{'user-agent':'axios','x-forwarded-for':'1.2.3.4'}, params:{}, query:{}, body:{ event:'order.paid', data:{ id: 5, customer:{ email:'a@x.com', name:'Jane Doe'}, amount: 1000, currency:'usd', created_at: 1779990000 } } },
 { 'your-name':'Jane Doe','your-email':'a@x.com','your-tel':'+14155550132', username:'jdoe', campaign_name:'Sale', company_name:'ACME', mailing_city:'X' },
 { id:'rec1', createdTime:'2026-05-28T10:00:00Z', fields:{ Email:'a@x.com', Name:'Jane Doe', Phone:'+1 415 555 0132', Status:'Done' } },
 { q3_name:{first:'Jane',last:'Doe'}, q4_email:'a@x.com', q5_phoneNumber:{full:'(415) 555-0132'}, q6_address:{addr_line1:'1 Main', city:'SF', state:'CA', postal:'94107', country:'United States'}, q7_birthDate:{year:'1990',month:'12',day:'31'} },
 { customerEmail:'a@x.com', billingAddress:{firstName:'Jane',lastName:'Doe',countryCode:'US',phone:'4155550132',state:'CA',postalCode:'94107',city:'SF'}, grandTotal:{value:'10.00',currency:'USD'}, orderNumber:'7', createdOn:'2026-05-28T10:00:00Z', lineItems:[{productId:'p',quantity:1,unitPricePaid:{value:'10'}, sku:'S'}] },
 { 'user_data.em':'a@x.com','custom_data.foo':'bar','custom_data.value':5,'custom_data.currency':'usd', 'app_data.advertiser_tracking_enabled':1, event_name:'Purchase', url:'/landing?fbclid=IwAR0abcdefghijkl' },
 { event_name:'Purchase', user_data:'{"email":"a@x.com","zip":"94107"}', custom_data:'{"value":5,"currency":"usd","contents":[{"sku":"a","price":5,"product_id":9}]}', foo:1, action_source:'' },
 { owner_email:'o@x.com','seller.phone':'+14155550132','agent-name':'Z','support_email':'s@x.com', from:'+14155550132', from_email:'q@x.com', 'Nome da empresa':'ACME', 'email do vendedor':'v@x.com', 'E-mail do cliente':'c@x.com', contacts:[{email:'k@x.com'}]},
 { 'What is your email?':'a@x.com', '1. Nome completo':'Maria Silva', 'Celular (WhatsApp)':'11988887777','Email (obrigatório) *':'b@x.com','Phone (agent)':'+14155550132', 'Nom et prénom':'DUPONT Élise', emails:'["x@x.com","y@x.com"]', phone_2:'+14155550133', ip:'10.0.0.1','X-Forwarded-For':'203.0.113.7, 10.0.0.1', state:'completed'},
 { name:'John Doe', shipping_first_name:'Al', shipping_last_name:'Bo', shipping_city:'X', Date:'2026-05-28T00:00:00.000Z','Order Time':'14:30', email:{value:'z@x.com'} },
 { data:'[{"event_name":"Lead","user_data":{"em":"a@x.com"}}]', test_event_code:'TEST1', access_token:'x'},
 { event_name:'Lead', event_time: 1779990000, email:'a@x.com; b@x.com', country:'Nowhere', lead_id:5512, fbclid:'bad value', page_url:'https://x.com/?fbclid=IwAR0abcdefghijkl', user_agent:'Mozilla/5.0'},
];
async function main(){
 for (const it of items){ 
  for (const d of drafts(it)){ console.log(d.inputFormat, JSON.stringify(d.raw), JSON.stringify(d.envelope)); if(d.warnings.length) console.log('  W', d.warnings.map(w=>w.message).join('\n    ')); }
  const rs = await prepare([it], {defaultCountry:'us'});
  for (const r of rs) console.log('  =>', r.verdict.type, r.eventName, r.actionSource, JSON.stringify((r.verdict as any).problems?.map((p:any)=>p.message)??''), r.matchKeys.join(','), r.eventId, r.eventTime, '\n     ', r.warnings.map(w=>w.message).join('\n      '));
  console.log();
 }
}
main();
