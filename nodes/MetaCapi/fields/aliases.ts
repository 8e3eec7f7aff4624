/**
 * The names under which people keep the fields of an event (SPEC 3.3).
 *
 * One table for the flat reader, the column map, the editor and the docs. Identifiers carry names in five
 * languages, everything else in English. Names are compared without case, marks and separators, so `E-Mail`,
 * `e_mail` and `email` are one. Within a row an earlier name wins over a later one when an item has both.
 * Meta's own key of the event, the customer and the custom data is always a name and need not be listed.
 */
export interface FieldAliases {
	/** Dotted path of the event field; names after `~` are pieces a field is built from (see `shape/flat`). */
	readonly field: string;
	readonly en: readonly string[];
	readonly pt?: readonly string[];
	readonly es?: readonly string[];
	readonly de?: readonly string[];
	readonly fr?: readonly string[];
}

/** Every alias, identifiers first. */
// prettier-ignore
export const FIELD_ALIASES: readonly FieldAliases[] = [
	{
		field: 'user_data.em',
		en: ['email', 'email address', 'mail', 'emails', 'primary email', 'personal email', 'home email', 'work email', 'mail address', 'email id', 'email addresses', 'your email', 'your email address', 'your mail', 'email work', 'email home'],
		pt: ['endereco de email', 'correio eletronico', 'e-mail principal', 'e-mail pessoal', 'seu e-mail', 'seu melhor e-mail', 'melhor e-mail'],
		es: ['correo', 'correo electronico', 'direccion de correo', 'direccion de correo electronico', 'mail principal', 'direccion de email', 'correo electronico personal', 'su correo electronico', 'tu correo electronico', 'tu email', 'su email'],
		de: ['e-mail-adresse', 'mailadresse', 'ihre e-mail', 'ihre e-mail-adresse', 'deine e-mail'],
		fr: ['courriel', 'adresse email', 'adresse mail', 'adresse electronique', 'adresse e-mail', 'adresse courriel', 'mel', 'votre e-mail', 'votre adresse e-mail', 'votre courriel'],
	},
	{
		field: 'user_data.ph',
		en: [
			'phone', 'phone number', 'mobile', 'mobile number', 'mobile phone', 'mobile phone number', 'cell', 'cell phone',
			'cellphone', 'cell number', 'telephone', 'telephone number', 'tel', 'phones', 'phone no', 'mobile no', 'whatsapp', 'whatsapp number',
			'whatsapp phone', 'wa id', 'primary phone', 'work phone', 'home phone', 'phone mobile', 'msisdn', 'contact number', 'phone home', 'phone work',
			'personal phone', 'day phone', 'evening phone', 'daytime phone', 'sms number', 'phone full', 'phone number full', 'your phone', 'your phone number', 'your tel', 'your mobile', 'phone numbers', 'contact no', 'remote jid', 'remote jid alt',
		],
		pt: ['telefone', 'celular', 'cel', 'telemovel', 'fone', 'telefones', 'celulares', 'fones', 'numero de telefone', 'numero de celular', 'numero de telefone celular', 'numero de telemovel', 'tel celular', 'telefone celular', 'telefone fixo', 'numero do telefone', 'whats', 'telefone com ddd', 'celular com ddd', 'telefone residencial', 'tel residencial', 'telefone comercial', 'telefone principal', 'telefone de contato', 'telefone para contato', 'seu telefone', 'seu whatsapp', 'seu celular', 'numero de whatsapp', 'numero do whatsapp'],
		es: ['telefono', 'movil', 'telefonos', 'numero de telefono', 'numero de telefono movil', 'numero de telefono celular', 'telefono movil', 'telefono celular', 'numero de movil', 'numero de celular', 'numero telefonico', 'telefono fijo', 'telefono particular', 'telefono principal', 'telefono de contacto', 'tu telefono', 'su telefono', 'numero de whatsapp'],
		de: ['telefon', 'telefonnummer', 'handy', 'handynummer', 'mobil', 'mobilnummer', 'mobiltelefon', 'rufnummer', 'tel nr', 'telefonnr', 'festnetz', 'mobilfunknummer', 'ihre telefonnummer', 'ihr telefon'],
		fr: ['portable', 'numero de telephone', 'telephone portable', 'telephone mobile', 'numero de portable', 'numero de telephone portable', 'numero de telephone mobile', 'numero de telephone fixe', 'numero de mobile', 'telephone fixe', 'n de telephone', 'gsm', 'mobile', 'votre telephone', 'votre numero de telephone'],
	},
	{ field: '~area_code', en: ['area code', 'phone area code'], pt: ['ddd', 'codigo de area'], es: ['codigo de area'] },
	{
		field: 'user_data.fn',
		en: ['first name', 'given name', 'forename', 'fname', 'name first', 'given names', 'first names', 'your first name'],
		pt: ['primeiro nome', 'nome proprio', 'prenome'],
		es: ['primer nombre', 'nombre de pila', 'nombres'],
		de: ['vorname', 'vornamen', 'rufname'],
		fr: ['prenom', 'prenoms'],
	},
	{
		field: 'user_data.ln',
		en: ['last name', 'surname', 'family name', 'lname', 'name last', 'last names', 'your last name'],
		pt: ['sobrenome', 'apelido', 'ultimo nome', 'sobrenomes', 'nome de familia'],
		es: ['apellido', 'apellidos', 'primer apellido', 'apellido paterno'],
		de: ['nachname', 'familienname', 'zuname'],
		fr: ['nom de famille', 'nom famille'],
	},
	{
		field: '~full_name',
		en: ['full name', 'name', 'customer', 'name full', 'complete name', 'first and last name', 'first name and last name', 'first last name', 'name and surname', 'your name', 'your full name', 'display name'],
		pt: ['nome completo', 'nome', 'cliente', 'comprador', 'nome e sobrenome', 'nome sobrenome', 'seu nome', 'seu nome completo', 'como voce se chama', 'como se chama', 'como te chamas'],
		es: ['nombre completo', 'nombre', 'cliente', 'comprador', 'nombre y apellido', 'nombre y apellidos', 'nombres y apellidos', 'tu nombre', 'su nombre', 'como te llamas', 'como se llama', 'como se llama usted'],
		de: ['vollstandiger name', 'voller name', 'kunde', 'vor und nachname', 'vorname und nachname', 'vorname nachname', 'vorname name', 'ihr name', 'dein name', 'wie heissen sie', 'wie heißen sie', 'wie heisst du', 'wie heißt du'],
		fr: ['nom complet', 'nom', 'prenom et nom', 'prenom nom', 'votre nom', 'comment vous appelez vous', "comment t'appelles tu"],
	},
	{
		field: '~last_first_name',
		en: ['last name first name', 'surname and first name', 'surname first name'],
		pt: ['sobrenome e nome'],
		es: ['apellidos y nombre', 'apellido y nombre', 'apellidos nombre'],
		de: ['name vorname', 'nachname vorname', 'name und vorname', 'nachname und vorname'],
		fr: ['nom et prenom', 'nom prenom', 'nom et prenoms', 'nom prenoms'],
	},
	{ field: '~user_name', en: ['user name', 'login name'], pt: ['nome de usuario'], es: ['nombre de usuario'], de: ['benutzername', 'nutzername'], fr: ["nom d'utilisateur"] },
	{
		field: 'user_data.ge',
		en: ['gender', 'sex', 'gen'],
		pt: ['genero', 'sexo'],
		es: ['genero', 'sexo'],
		de: ['geschlecht'],
		fr: ['sexe', 'genre'],
	},
	{
		field: 'user_data.db',
		en: ['date of birth', 'birth date', 'birthdate', 'dob', 'birthday', 'birth day', 'born', 'born on'],
		pt: ['data de nascimento', 'nascimento', 'data nascimento', 'aniversario', 'dt nascimento'],
		es: ['fecha de nacimiento', 'nacimiento', 'fecha nacimiento', 'cumpleanos'],
		de: ['geburtsdatum', 'geburtstag', 'geboren am', 'geb datum'],
		fr: ['date de naissance', 'naissance', 'anniversaire', 'date naissance', 'ne le'],
	},
	{
		field: 'user_data.ct',
		en: ['city', 'town', 'city name', 'locality', 'city town', 'town city', 'home city', 'suburb'],
		pt: ['cidade', 'municipio', 'localidade'],
		es: ['ciudad', 'localidad', 'poblacion', 'municipio'],
		de: ['stadt', 'ort', 'wohnort'],
		fr: ['ville', 'commune'],
	},
	{
		field: 'user_data.st',
		en: ['state', 'province', 'region', 'state code', 'province code', 'region code', 'state name', 'state province', 'state region', 'state or province', 'state or province code', 'county', 'home state', 'state province region county territory prefecture republic'],
		pt: ['estado', 'uf', 'provincia', 'sigla do estado'],
		es: ['estado', 'provincia', 'comunidad autonoma', 'departamento'],
		de: ['bundesland', 'kanton'],
		fr: ['departement', 'canton'],
	},
	{
		field: 'user_data.zp',
		en: [
			'zip', 'zip code', 'postcode', 'postal code', 'postal', 'zip postal code', 'zip or postal code', 'postal zip code', 'postcode zip', 'zip postcode',
			'pin code', 'eircode', 'home zip',
		],
		pt: ['cep', 'codigo postal'],
		es: ['codigo postal', 'cp'],
		de: ['plz', 'postleitzahl'],
		fr: ['code postal'],
	},
	{
		field: 'user_data.country',
		en: ['country', 'country code', 'country name', 'country iso', 'country iso code', 'country iso2', 'country code iso', 'country id', 'country region', 'country code v2', 'nation', 'home country'],
		pt: ['pais', 'codigo do pais'],
		es: ['pais', 'codigo de pais', 'codigo pais'],
		de: ['land', 'landercode', 'laendercode', 'landerkennung', 'landeskennzeichen'],
		fr: ['pays', 'code pays', 'code du pays'],
	},
	{
		field: 'user_data.external_id',
		en: [
			'external id', 'customer id', 'user id', 'client id', 'contact id', 'member id', 'subscriber id', 'person id', 'buyer id',
			'customer number', 'customer no', 'loyalty id', 'account id', 'crm id', 'user number', 'client number', 'membership number', 'extern id', 'external ids',
		],
		pt: ['id externo', 'id do cliente', 'codigo do cliente', 'id cliente', 'id do usuario', 'id usuario', 'numero do cliente', 'codigo cliente'],
		es: ['id externo', 'id de cliente', 'id del cliente', 'numero de cliente', 'codigo de cliente', 'id de usuario'],
		de: ['externe id', 'kundennummer', 'kunden id', 'kundennr', 'kunden nr', 'nutzer id', 'benutzer id', 'mitgliedsnummer'],
		fr: ['id externe', 'identifiant externe', 'identifiant client', 'id client', 'numero client', 'numero de client', 'id utilisateur', 'identifiant utilisateur'],
	},
	{
		field: 'user_data.client_ip_address',
		en: ['client ip address', 'client ip', 'ip', 'ip address', 'browser ip', 'remote ip', 'remote addr', 'user ip', 'customer ip', 'buyer ip', 'ipv6', 'ipv4', 'visitor ip', 'remote address', 'ip override'],
	},
	{ field: '~forwarded_for', en: ['x forwarded for', 'forwarded for'] },
	{
		field: 'user_data.client_user_agent',
		en: ['client user agent', 'user agent', 'useragent', 'browser user agent', 'ua', 'http user agent', 'user agent string', 'browser agent', 'raw user agent'],
	},
	{ field: 'user_data.fbc', en: ['fbc', 'fb click id', 'facebook click id', 'click id fbc', 'fbc cookie', 'cookie fbc'] },
	{ field: 'user_data.fbp', en: ['fbp', 'fb browser id', 'facebook browser id', 'browser id fbp', 'fbp cookie', 'cookie fbp', 'browser id'] },
	{ field: '~fbclid', en: ['fbclid', 'fb clid', 'facebook clid'] },
	{ field: 'user_data.subscription_id', en: ['subscription id', 'subscription number'] },
	{ field: 'user_data.fb_login_id', en: ['fb login id', 'facebook login id', 'facebook id', 'facebook user id'] },
	{ field: 'user_data.lead_id', en: ['lead id', 'leadgen id', 'facebook lead id', 'meta lead id', 'fb lead id', 'lead ads id', 'lead gen id'] },
	{ field: 'user_data.anon_id', en: ['anon id', 'app install id', 'anonymous install id'] },
	{ field: 'user_data.madid', en: ['madid', 'mobile advertiser id', 'mobile advertising id', 'advertising id', 'idfa', 'gaid', 'aaid', 'device advertising id'] },
	{ field: 'user_data.page_id', en: ['page id', 'facebook page id'] },
	{ field: 'user_data.page_scoped_user_id', en: ['page scoped user id', 'psid', 'messenger id', 'messenger user id'] },
	{ field: 'user_data.ctwa_clid', en: ['ctwa clid', 'ctwa click id', 'whatsapp click id', 'click to whatsapp id'] },
	{ field: 'user_data.ig_account_id', en: ['ig account id', 'instagram account id', 'instagram business account id'] },
	{ field: 'user_data.ig_sid', en: ['ig sid', 'igsid', 'instagram scoped id', 'instagram scoped user id', 'instagram sid'] },
	{ field: 'user_data.whatsapp_business_account_id', en: ['whatsapp business account id', 'waba id', 'whatsapp account id'] },

	{ field: 'event_name', en: ['event name', 'event', 'conversion event', 'conversion name', 'event type', 'meta event', 'facebook event', 'conversion'] },
	{
		field: 'event_time',
		en: [
			'event time', 'event timestamp', 'event date', 'timestamp', 'message timestamp', 'occurred at', 'conversion time', 'conversion date', 'purchase time', 'purchase date',
			'purchased at', 'order date', 'order time', 'ordered at', 'transaction date', 'transaction time', 'paid at', 'payment date', 'date paid',
			'approved at', 'date approved', 'completed at', 'submitted at', 'submit date', 'submission date', 'submission time', 'fired at', 'datetime created', 'created at', 'created time', 'create time', 'created', 'date created', 'creation date',
			'create date', 'created date', 'created on', 'datetime', 'date time', 'date', 'time', 'sale date', 'unix time', 'sent at', 'received at',
			'sale timestamp', 'order timestamp', 'purchase timestamp', 'paid on', 'placed at', 'date added', 'date add', 'submission timestamp', 'transaction created at', 'booked at', 'booked on', 'conversion happened at', 'timestamp ms', 'event timestamp ms', 'event time ms', 'momment',
		],
	},
	{ field: 'event_id', en: ['event id', 'pixel event id', 'deduplication id', 'dedup id', 'deduplication key'] },
	{ field: 'action_source', en: ['action source', 'conversion source'] },
	{
		field: 'event_source_url',
		en: ['event source url', 'source url', 'url', 'page url', 'landing page', 'landing page url', 'page location', 'website url', 'event url', 'landing url', 'current url', 'location href', 'order status url', 'landing site'],
	},
	{ field: 'referrer_url', en: ['referrer url', 'referrer', 'referer', 'page referrer', 'http referer', 'http referrer', 'referring url'] },
	{ field: 'opt_out', en: ['opt out', 'opted out'] },
	{ field: 'messaging_channel', en: ['messaging channel'] },
	{ field: 'data_processing_options', en: ['data processing options'] },
	{ field: 'data_processing_options_country', en: ['data processing options country'] },
	{ field: 'data_processing_options_state', en: ['data processing options state'] },
	{ field: 'original_event_data.event_name', en: ['original event name', 'original event'] },
	{ field: 'original_event_data.event_time', en: ['original event time', 'original event date', 'original event timestamp'] },
	{ field: 'original_event_data.order_id', en: ['original order id', 'original order number'] },
	{ field: 'original_event_data.event_id', en: ['original event id'] },
	{ field: 'messaging_outcome_data.outcome_type', en: ['messaging outcome type', 'messaging outcome'] },

	{
		field: 'custom_data.value',
		en: [
			'value', 'conversion value', 'event value', 'order total', 'grand total', 'order value', 'purchase value', 'total price', 'total amount', 'total value',
			'order amount', 'transaction amount', 'transaction value', 'purchase amount', 'amount total', 'total', 'amount', 'revenue', 'order revenue', 'sale amount',
			'deal value', 'deal amount', 'cart total', 'cart value', 'checkout total', 'amount paid', 'paid amount', 'total paid', 'payment amount', 'invoice total', 'sum', 'total order value',
			'price total', 'lead value', 'monetary value', 'opportunity value', 'opportunity amount', 'event revenue', 'value total', 'sale value', 'subscription value', 'total inc tax', 'total incl tax', 'total price amount', 'order total amount', 'order total inc tax', 'grand total purchased', 'grand total base', 'total collected', 'gross', 'gross amount', 'gross total', 'total gross',
		],
	},
	{
		field: 'custom_data.currency',
		en: ['currency', 'currency code', 'order currency', 'transaction currency', 'purchase currency', 'value currency', 'iso currency', 'currency iso', 'currency iso code', 'price currency', 'payment currency', 'cart currency', 'deal currency', 'event revenue currency', 'order currency code', 'amount currency', 'amount currency code', 'total currency', 'total currency code', 'total price currency', 'grand total currency', 'currency id', 'conversion currency'],
	},
	{
		field: 'custom_data.order_id',
		en: [
			'order id', 'order number', 'order no', 'order nr', 'order name', 'order ref', 'order reference', 'transaction id', 'transaction number', 'purchase id',
			'checkout id', 'invoice number', 'invoice id', 'invoice no', 'receipt number', 'receipt id', 'booking id', 'booking number', 'booking reference', 'payment id', 'charge id', 'sale id', 'increment id', 'txn id', 'reservation id', 'reservation number', 'confirmation number', 'amazon order id', 'order', 'transaction',
		],
	},
	{ field: '~message_id', en: ['message id', 'wamid', 'message sid'] },
	{ field: 'custom_data.item_number', en: ['item number', 'line number', 'item no', 'order line', 'line item number'] },
	{ field: 'custom_data.contents', en: ['contents', 'line items', 'items', 'products', 'order items', 'cart items', 'basket', 'order lines', 'cart products', 'product list', 'cart'] },
	{ field: 'custom_data.content_ids', en: ['content ids', 'product ids', 'skus', 'item ids'] },
	{ field: '~content_id', en: ['content id', 'product id', 'sku', 'item sku', 'item product id', 'item id', 'variant id', 'product sku', 'product code', 'article number'] },
	{ field: '~quantity', en: ['quantity', 'qty', 'content quantity', 'item quantity', 'units', 'quantity refund'] },
	{ field: '~item_price', en: ['item price', 'unit price', 'price', 'content price', 'product price', 'price per unit'] },
	{ field: '~item_title', en: ['item title', 'item name'] },
	{ field: '~item_brand', en: ['brand', 'product brand', 'item brand'] },
	{ field: 'custom_data.content_name', en: ['content name', 'product name', 'product title', 'product', 'course name', 'plan name', 'offer name', 'page title'] },
	{ field: 'custom_data.content_category', en: ['content category', 'product category', 'category', 'item category', 'product type'] },
	{ field: 'custom_data.content_type', en: ['content type'] },
	{ field: 'custom_data.num_items', en: ['num items', 'number of items', 'item count', 'items count', 'total items', 'total quantity', 'items total'] },
	{ field: 'custom_data.search_string', en: ['search string', 'search query', 'search term', 'search text', 'query', 'search'] },
	{ field: 'custom_data.status', en: ['registration status'] },
	{ field: 'custom_data.predicted_ltv', en: ['predicted ltv', 'predicted lifetime value', 'ltv', 'lifetime value'] },
	{ field: 'custom_data.net_revenue', en: ['net revenue', 'profit'] },
	{ field: 'custom_data.delivery_category', en: ['delivery category'] },
	{ field: '~store_code', en: ['store code', 'store number', 'store id', 'shop code'] },
	{ field: '~store_page_id', en: ['store page id', 'facebook store page id'] },
	{ field: '~brand_page_id', en: ['brand page id', 'facebook brand page id'] },
	{ field: 'custom_data.event_source', en: ['event source'] },
	{ field: 'custom_data.lead_event_source', en: ['lead event source', 'crm name', 'crm'] },
	{ field: 'custom_data.customer_segmentation', en: ['customer segmentation'] },

	{ field: 'app_data.advertiser_tracking_enabled', en: ['advertiser tracking enabled', 'advertiser tracking', 'ad tracking enabled', 'att enabled', 'att status', 'tracking authorization status'] },
	{ field: 'app_data.application_tracking_enabled', en: ['application tracking enabled', 'app tracking enabled', 'application tracking', 'app tracking'] },
	{ field: 'app_data.extinfo', en: ['extended device info', 'ext info', 'device info'] },
	{ field: 'app_data.device_platform', en: ['device platform', 'mobile platform', 'app platform', 'device os', 'device os name', 'os', 'os name', 'operating system', 'platform', 'device system', 'system name'] },
	{ field: 'app_data.app_package', en: ['app package', 'app package name', 'package name', 'bundle id', 'app bundle', 'app bundle id', 'bundle identifier', 'app namespace'] },
	{ field: 'app_data.app_version', en: ['app version', 'app short version', 'short version', 'application version'] },
	{ field: 'app_data.app_long_version', en: ['app long version', 'long version', 'app build', 'app build number', 'app version long', 'app full version'] },
	{ field: 'app_data.os_version', en: ['os version', 'device os version', 'system version', 'operating system version', 'platform version', 'android version', 'ios version'] },
	{ field: 'app_data.device_model', en: ['device model', 'device model name', 'phone model', 'device name'] },
	{ field: 'app_data.device_locale', en: ['device locale', 'app locale', 'locale'] },
	{ field: 'app_data.time_zone_abbreviation', en: ['time zone abbreviation', 'timezone abbreviation', 'device time zone abbreviation', 'tz abbreviation'] },
	{ field: 'app_data.mobile_carrier', en: ['mobile carrier', 'device carrier', 'network carrier', 'carrier name', 'carrier'] },
	{ field: 'app_data.screen_width', en: ['screen width', 'device screen width', 'device width'] },
	{ field: 'app_data.screen_height', en: ['screen height', 'device screen height', 'device height'] },
	{ field: 'app_data.screen_density', en: ['screen density', 'device screen density', 'pixel ratio', 'device pixel ratio'] },
	{ field: 'app_data.cpu_cores', en: ['cpu cores', 'device cpu cores', 'number of cpu cores', 'cores'] },
	{ field: 'app_data.storage_size', en: ['storage size', 'device storage', 'device storage size', 'external storage size', 'storage size in gb', 'storage size gb', 'total storage'] },
	{ field: 'app_data.free_storage', en: ['free storage', 'free device storage', 'free space', 'free space on external storage', 'free storage in gb', 'free storage gb', 'available storage'] },
	{ field: 'app_data.device_time_zone', en: ['device time zone', 'device timezone', 'app timezone', 'time zone', 'timezone'] },
	{ field: 'app_data.campaign_ids', en: ['click to app campaign ids'] },
	{ field: 'app_data.install_referrer', en: ['install referrer', 'app install referrer'] },
	{ field: 'app_data.installer_package', en: ['installer package', 'app installer package'] },
	{ field: 'app_data.vendor_id', en: ['idfv', 'app vendor id'] },
	{ field: 'app_data.url_schemes', en: ['url schemes', 'app url schemes'] },
	{ field: 'app_data.windows_attribution_id', en: ['windows attribution id'] },
];

/**
 * The only words that may stand before (in Romance languages also after) an identifier's name: they name the
 * customer. Any other word (owner, seller, agent …) names somebody else, whose data must not be sent (SPEC 3.3).
 * Earlier groups win: what a person gave about themselves is nearer than where the parcel goes.
 */
// prettier-ignore
export const CUSTOMER_PREFIXES: readonly (readonly string[])[] = [
	[
		'customer', 'client', 'contact', 'lead', 'buyer', 'person', 'member', 'subscriber',
		'cliente', 'contato', 'contacto', 'comprador', 'compradora', 'pessoa', 'membro', 'assinante',
		'clienta', 'persona', 'miembro', 'suscriptor', 'suscriptora', 'abonado',
		'kunde', 'kunden', 'kundin', 'klient', 'kontakt', 'kaufer', 'kaeufer', 'mitglied', 'mitglieds', 'abonnent', 'abonnenten',
		'acheteur', 'acheteuse', 'personne', 'membre', 'abonne', 'abonnee',
	],
	// Beside a customer it is who works with the system: the CRM's own user.
	['user', 'usuario', 'utilizador', 'usuaria', 'benutzer', 'nutzer', 'utilisateur', 'utilisatrice'],
	['billing', 'bill to', 'cobranca', 'faturamento', 'faturacao', 'facturacion', 'rechnung', 'rechnungs', 'facturation'],
	['shipping', 'ship', 'ship to', 'entrega', 'envio', 'liefer', 'lieferung', 'versand', 'livraison'],
];
