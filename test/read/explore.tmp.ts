import { draft, drafts, prepare } from './support/prepare';
const items: any[] = [
 // Brazilian form
 { 'Nome': 'Maria', 'Sobrenome': 'da Silva', 'E-mail': 'Maria@x.com.br', 'Telefone/WhatsApp': '(11) 98888-7777', 'CPF': '123.456.789-09', 'Cidade':'São Paulo','Estado':'SP','CEP':'01310-100','Data de Nascimento':'25/03/1990','Sexo':'Feminino','Carimbo de data/hora':'25/03/2026 10:11:12', 'Valor': 'R$ 99,90', 'Número do pedido':'123', 'País':'Brasil', 'Endereço de e-mail':'m2@x.com'},
 // Spanish
 { 'Marca temporal':'25/03/2026 10:11:12','Nombre':'José','Apellidos':'García López','Correo electrónico':'jose@x.es','Teléfono móvil':'612 345 678','Código postal':'28001','Población':'Madrid','Provincia':'Madrid','País':'España','Fecha de nacimiento':'05/04/1990','Importe':'60 EUR','Número de pedido':'A1'},
 // German
 { 'Zeitstempel':'25.03.2026 10:11:12','Vorname':'Jürgen','Nachname':'Müller','E-Mail-Adresse':'j@x.de','Telefonnummer':'0170 1234567','PLZ':'10115','Ort':'Berlin','Land':'Deutschland','Geburtsdatum':'05.04.1990','Anrede':'Herr','Geschlecht':'männlich','Bestellnummer':'B-1','Betrag':'1.234,56','Währung':'EUR','Straße':'Hauptstr. 1'},
 // French
 { 'Horodateur':'25/03/2026 10:11:12','Nom':'Dupont','Prénom':'Élise','Adresse e-mail':'e@x.fr','Téléphone portable':'06 12 34 56 78','Code postal':'75018','Ville':'Paris','Pays':'France','Date de naissance':'05/04/1990','Montant':'60,00 €','Numéro de commande':'C-1','Civilité':'Mme'},
 // Google Sheet orders per line
 { row_number: 2, 'Order ID': 1001, Date: '2026-03-25', Time: '14:30', 'Customer Name':'Doe, Jane','Customer Email':'jane@x.com','SKU':'A-1','Qty':2,'Unit Price':'10.00','Total':'20.00','Currency':'USD'},
 // WooCommerce-like nested read as flat
 { id: 727, parent_id:0, number:'727', order_key:'wc_order_58d2d042d1d', status:'processing', currency:'USD', date_created:'2026-03-22T16:28:02', date_created_gmt:'2026-03-22T19:28:02', total:'29.35', total_tax:'1.35', customer_id:0, customer_ip_address:'203.0.113.7', customer_user_agent:'Mozilla/5.0', billing:{first_name:'John',last_name:'Doe',company:'ACME',address_1:'969 Market',city:'San Francisco',state:'CA',postcode:'94103',country:'US',email:'john.doe@example.com',phone:'(555) 555-5555'}, shipping:{first_name:'Jane',last_name:'Roe',city:'LA',state:'CA',postcode:'90001',country:'US'}, payment_method:'bacs', transaction_id:'', date_paid:'2026-03-22T16:28:08', line_items:[{id:315,name:'Woo Single #1',product_id:93,variation_id:0,quantity:2,subtotal:'6.00',total:'6.00',sku:'',price:3}], shipping_lines:[{id:317,method_title:'Flat Rate',total:'10.00'}], meta_data:[{id:1,key:'_fbc',value:'fb.1.1.x'}]},
 // Shopify-like
 { id: 450789469, email:'bob.norman@mail.example.com', created_at:'2026-01-10T11:00:00-05:00', name:'#1001', order_number:1001, total_price:'598.94', currency:'USD', browser_ip:'216.191.105.146', landing_site:'http://www.example.com?fbclid=abc123', referring_site:'http://www.otherexample.com', phone:'+557734881234', client_details:{browser_ip:'216.191.105.146', user_agent:'Mozilla/5.0'}, customer:{id:207119551,email:'bob@x.com',first_name:'Bob',last_name:'Norman',phone:'+16136120707',default_address:{city:'Louisville',province:'Kentucky',province_code:'KY',country:'United States',country_code:'US',zip:'40202',phone:'555-625-1199',company:null}}, billing_address:{first_name:'Bob',address1:'x',phone:'555-625-1199',city:'Louisville',zip:'40202',province:'Kentucky',country:'United States',last_name:'Norman',country_code:'US',province_code:'KY',name:'Bob Norman'}, shipping_address:{first_name:'Al',city:'X',zip:'11111'}, line_items:[{id:466157049,variant_id:39072856,title:'IPod Nano',quantity:1,sku:'IPOD2008GREEN',price:'199.00',product_id:632910392, vendor:'Apple'}], fulfillments:[{tracking_company:'UPS'}]},
];
async function main(){
 for (const it of items){ 
  const ds = drafts(it);
  for (const d of ds){ console.log(JSON.stringify(d.raw)); console.log('  W', d.warnings.map(w=>w.message).join('\n    ')); console.log('  O', [...d.origins()].map(([a,b])=>a+'<-'+b).join('; ')); }
  const rs = await prepare([it], {eventName:'Purchase', actionSource:'phone_call'});
  for (const r of rs) console.log('  =>', r.verdict.type, JSON.stringify((r.verdict as any).problems??''), r.matchKeys.join(','), r.eventId, r.eventTime, '\n     ', r.warnings.map(w=>w.message).join('\n      '));
  console.log();
 }
}
main();
