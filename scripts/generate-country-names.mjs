/**
 * Writes nodes/MetaCapi/normalise/identifiers/country-table.ts: every ISO 3166-1 country with its codes and its
 * names in English, Portuguese, Spanish, German and French.
 *
 * Run once by hand after a change here: `node scripts/generate-country-names.mjs`. The names come from two places:
 * KNOWN below (M appendix C and names in everyday use), which always wins, and Intl.DisplayNames of the Node that
 * runs this script. Never at run time: each Node carries its own ICU data, and one name must have one digest
 * everywhere. A name that Intl gives to two countries is left out.
 */
import { writeFileSync } from 'node:fs';

const LOCALES = [
	'en',
	'en-GB',
	'pt-BR',
	'pt-PT',
	'es',
	'es-MX',
	'de',
	'de-AT',
	'de-CH',
	'fr',
	'fr-CA',
	'fr-CH',
];

/** alpha-2, alpha-3, then names reduced to a–z (M appendix C). */
const KNOWN = `
ad and andorra
ae are uae unitedarabemirates
af afg afghanistan
ag atg antiguaandbarbuda
ai aia anguilla
al alb albania
am arm armenia
ao ago angola
aq ata antarctica
ar arg argentina
as asm americansamoa
at aut austria
au aus australia
aw abw aruba
ax ala alandislands
az aze azerbaijan
ba bih bosniaandherzegovina
bb brb barbados
bd bgd bangladesh
be bel belgium
bf bfa burkinafaso
bg bgr bulgaria
bh bhr bahrain
bi bdi burundi
bj ben benin
bl blm saintbarthelemy
bm bmu bermuda
bn brn brunei bruneidarussalam
bo bol bolivia boliviaplurinationalstateof
bq bes bonairesinteustatinsandsaba
br bra brazil
bs bhs bahamas
bt btn bhutan
bv bvt bouvetisland
bw bwa botswana
by blr belarus
bz blz belize
ca can canada
cc cck cocoskeelingislands
cd cod congothedemocraticrepublicofthe democraticrepublicofthecongo
cf caf centralafricanrepublic
cg cog congo republicofthecongo
ch che switzerland
ci civ cotedivoire ivorycoast
ck cok cookislands
cl chl chile
cm cmr cameroon
cn chn china
co col colombia
cr cri costarica
cu cub cuba
cv cpv caboverde capeverde
cw cuw curacao
cx cxr christmasisland
cy cyp cyprus
cz cze czechia czechrepublic
de deu germany
dj dji djibouti
dk dnk denmark
dm dma dominica
do dom dominicanrepublic
dz dza algeria
ec ecu ecuador
ee est estonia
eg egy egypt
eh esh westernsahara
er eri eritrea
es esp spain
et eth ethiopia
fi fin finland
fj fji fiji
fk flk falklandislandsmalvinas
fm fsm micronesia micronesiafederatedstatesof
fo fro faroeislands
fr fra france
ga gab gabon
gb gbr britain england greatbritain northernireland scotland unitedkingdom wales
gd grd grenada
ge geo georgia
gf guf frenchguiana
gg ggy guernsey
gh gha ghana
gi gib gibraltar
gl grl greenland
gm gmb gambia
gn gin guinea
gp glp guadeloupe
gq gnq equatorialguinea
gr grc greece
gs sgs southgeorgiaandthesouthsandwichislands
gt gtm guatemala
gu gum guam
gw gnb guineabissau
gy guy guyana
hk hkg hongkong
hm hmd heardislandandmcdonaldislands
hn hnd honduras
hr hrv croatia
ht hti haiti
hu hun hungary
id idn indonesia
ie irl ireland
il isr israel
im imn isleofman
in ind india
io iot britishindianoceanterritory
iq irq iraq
ir irn iran iranislamicrepublicof
is isl iceland
it ita italy
je jey jersey
jm jam jamaica
jo jor jordan
jp jpn japan
ke ken kenya
kg kgz kyrgyzstan
kh khm cambodia
ki kir kiribati
km com comoros
kn kna saintkittsandnevis
kp prk democraticpeoplesrepublicofkorea koreademocraticpeoplesrepublicof northkorea
kr kor korea korearepublicof republicofkorea southkorea
kw kwt kuwait
ky cym caymanislands
kz kaz kazakhstan
la lao laopeoplesdemocraticrepublic laos
lb lbn lebanon
lc lca saintlucia
li lie liechtenstein
lk lka srilanka
lr lbr liberia
ls lso lesotho
lt ltu lithuania
lu lux luxembourg
lv lva latvia
ly lby libya
ma mar morocco
mc mco monaco
md mda moldova moldovarepublicof
me mne montenegro
mf maf saintmartinfrenchpart
mg mdg madagascar
mh mhl marshallislands
mk mkd macedonia macedoniatheformeryugoslavrepublicof northmacedonia
ml mli mali
mm mmr burma myanmar
mn mng mongolia
mo mac macao macau
mp mnp northernmarianaislands
mq mtq martinique
mr mrt mauritania
ms msr montserrat
mt mlt malta
mu mus mauritius
mv mdv maldives
mw mwi malawi
mx mex mexico
my mys malaysia
mz moz mozambique
na nam namibia
nc ncl newcaledonia
ne ner niger
nf nfk norfolkisland
ng nga nigeria
ni nic nicaragua
nl nld holland netherlands thenetherlands
no nor norway
np npl nepal
nr nru nauru
nu niu niue
nz nzl newzealand
om omn oman
pa pan panama
pe per peru
pf pyf frenchpolynesia
pg png papuanewguinea
ph phl philippines
pk pak pakistan
pl pol poland
pm spm saintpierreandmiquelon
pn pcn pitcairn
pr pri puertorico
ps pse palestine palestinestateof
pt prt portugal
pw plw palau
py pry paraguay
qa qat qatar
re reu reunion
ro rou romania
rs srb serbia
ru rus russia russianfederation
rw rwa rwanda
sa sau saudiarabia
sb slb solomonislands
sc syc seychelles
sd sdn sudan
se swe sweden
sg sgp singapore
sh shn sainthelenaascensionandtristandacunha
si svn slovenia
sj sjm svalbardandjanmayen
sk svk slovakia
sl sle sierraleone
sm smr sanmarino
sn sen senegal
so som somalia
sr sur suriname
ss ssd southsudan
st stp saotomeandprincipe
sv slv elsalvador
sx sxm sintmaartenductchpart
sy syr syria syrianarabrepublic
sz swz eswatini swaziland
tc tca turksandcaicosislands
td tcd chad
tf atf frenchsouthernterritories
tg tgo togo
th tha thailand
tj tjk tajikistan
tk tkl tokelau
tl tls easttimor timorleste
tm tkm turkmenistan
tn tun tunisia
to ton tonga
tr tur turkey turkiye
tt tto trinidadandtobago
tv tuv tuvalu
tw twn taiwan taiwanprovinceofchina
tz tza tanzania tanzaniaunitedrepublicof
ua ukr ukraine
ug uga uganda
um umi unitedstatesminoroutlyingislands
us usa unitedstates unitedstatesofamerica
uy ury uruguay
uz uzb uzbekistan
va vat holyseevaticancitystate vatican vaticancity
vc vct saintvincentandthegrenadines
ve ven venezuela venezuelabolivarianrepublicof
vg vgb virginislandsbritish
vi vir virginislandsus
vn vnm vietnam
vu vut vanuatu
wf wlf wallisandfutuna
ws wsm samoa
ye yem yemen
yt myt mayotte
za zaf southafrica
zm zmb zambia
zw zwe zimbabwe
`;

/** Names in use that neither appendix C nor Intl has: older, official and colloquial ones, per country. */
const EVERYDAY = {
	ae: [
		'emirats',
		'vereinigtearabischeemirate',
		'emiratosarabes',
		'emiradosarabes',
		'theunitedarabemirates',
		'eau',
		'vae',
	],
	ag: ['antigua'],
	ax: ['aland'],
	be: ['belgie'],
	ba: ['bosnia', 'bosniaeherzegovina', 'bosnien'],
	bo: ['plurinationalstateofbolivia', 'estadoplurinacionaldebolivia'],
	br: ['federativerepublicofbrazil', 'republicafederativadobrasil', 'brasilien', 'bresil'],
	bs: ['thebahamas', 'bahamasthe'],
	by: ['bielorrusia', 'bielorussia', 'weissrussland', 'bielorussie', 'belorussia', 'belorus'],
	cc: ['cocosislands', 'keelingislands'],
	cd: [
		'drc',
		'drcongo',
		'congokinshasa',
		'congodemocraticrepublic',
		'demokratischerepublikkongo',
		'republicademocraticadelcongo',
		'republicademocraticadocongo',
		'republiquedemocratiqueducongo',
		'rdcongo',
		'thedemocraticrepublicofthecongo',
	],
	cf: ['centralafrica'],
	cg: [
		'congobrazzaville',
		'republicadelcongo',
		'republicadocongo',
		'republikkongo',
		'republiqueducongo',
	],
	ch: ['swissconfederation', 'schweizerischeeidgenossenschaft', 'svizzera'],
	ci: [
		'republicofcotedivoire',
		'elfenbeinkuste',
		'elfenbeinkueste',
		'costademarfil',
		'costadomarfim',
	],
	cn: [
		'peoplesrepublicofchina',
		'thepeoplesrepublicofchina',
		'republicapopularchina',
		'republicapopulardachina',
		'volksrepublikchina',
		'republiquepopulairedechine',
		'mainlandchina',
		'chinamainland',
		'prc',
		'prchina',
	],
	cv: ['republicofcaboverde', 'kapverde'],
	cz: [
		'republicacheca',
		'republicatcheca',
		'tschechischerepublik',
		'republiquetcheque',
		'theczechrepublic',
		'cesko',
		'ceskarepublika',
	],
	de: [
		'federalrepublicofgermany',
		'bundesrepublikdeutschland',
		'brd',
		'republicafederaldealemania',
	],
	dk: ['danmark'],
	do: ['thedominicanrepublic', 'repdominicana', 'dominicanrep'],
	eg: ['arabrepublicofegypt'],
	es: ['kingdomofspain', 'reinodeespana'],
	fi: ['suomi'],
	fk: ['falklandislands', 'islasmalvinas', 'malvinas', 'falklands'],
	fm: ['federatedstatesofmicronesia'],
	fo: ['faroes'],
	fr: ['frenchrepublic', 'metropolitanfrance', 'francemetropolitaine', 'republiquefrancaise'],
	gb: [
		'theunitedkingdom',
		'unitedkingdomuk',
		'unitedkingdomofgreatbritainandnorthernireland',
		'inglaterra',
		'angleterre',
		'escocia',
		'schottland',
		'ecosse',
		'gales',
		'paisdegales',
		'paysdegalles',
		'irlandadonorte',
		'irlandadelnorte',
		'nordirland',
		'irlandedunord',
		'granbretana',
		'grabretanha',
		'grossbritannien',
		'grandebretagne',
	],
	gm: ['thegambia', 'gambiathe', 'republicofthegambia'],
	gr: ['hellas', 'ellada', 'hellenicrepublic'],
	gs: ['southgeorgia'],
	hk: ['hongkongsar', 'hongkongsarchina', 'hongkongchina'],
	hr: ['hrvatska'],
	hu: ['magyarorszag'],
	id: ['republicofindonesia'],
	ie: [
		'eire',
		'republicofireland',
		'irishrepublic',
		'republicadeirlanda',
		'republicadairlanda',
		'republikirland',
		'irelandrepublicof',
	],
	im: ['isleofmann'],
	in: ['republicofindia', 'bharat'],
	ir: ['islamicrepublicofiran', 'persia'],
	it: ['italianrepublic', 'repubblicaitaliana'],
	jp: ['nippon', 'nihon'],
	ke: ['republicofkenya'],
	kn: ['stkittsnevis', 'stkittsandnevis'],
	kp: ['dprk', 'koreanorth', 'nkorea'],
	kr: [
		'koreasouth',
		'rok',
		'skorea',
		'koreasur',
		'republicadecorea',
		'republicadacoreia',
		'republikkorea',
		'republiquedecoree',
		'coreiadosul',
		'coreadosul',
	],
	lc: ['stlucia'],
	lk: ['ceylon', 'srilankaceylon'],
	md: [
		'republicofmoldova',
		'moldavia',
		'moldawien',
		'moldau',
		'moldavie',
		'republicademoldavia',
		'republicadamoldavia',
	],
	mk: ['republicofnorthmacedonia', 'fyrom', 'mazedonien', 'macedoine', 'republicofmacedonia'],
	mm: ['birmania', 'birma', 'birmanie'],
	mo: ['macaosar', 'macausar', 'macaosarchina', 'macauchina', 'macaochina'],
	mx: ['unitedmexicanstates', 'estadosunidosmexicanos', 'mejico'],
	nl: [
		'dieniederlande',
		'holanda',
		'hollande',
		'lespaysbas',
		'kingdomofthenetherlands',
		'netherlandsthe',
		'nederland',
	],
	nz: ['aotearoa', 'aotearoanewzealand'],
	no: ['norge'],
	ph: ['thephilippines', 'lasfilipinas', 'republicofthephilippines', 'pilipinas'],
	pl: ['polska'],
	pn: ['pitcairnislands'],
	ps: [
		'stateofpalestine',
		'palestinianterritory',
		'palestinianterritoryoccupied',
		'occupiedpalestinianterritory',
	],
	re: ['reunionisland', 'lareunion'],
	ru: [
		'russianfed',
		'federacionrusa',
		'federacaorussa',
		'federacionderusia',
		'russischefoderation',
		'russischefoederation',
		'federationderussie',
		'federationrusse',
	],
	sa: ['ksa', 'kingdomofsaudiarabia', 'saudi', 'saudiarabien'],
	sh: ['sainthelena', 'sthelena'],
	se: ['sverige'],
	si: ['slovenija'],
	sk: [
		'slovakrepublic',
		'slovensko',
		'slowakischerepublik',
		'republicaeslovaca',
		'republiqueslovaque',
	],
	st: ['saotome'],
	sy: ['siria'],
	sz: ['suazilandia', 'swasiland', 'swazilandia'],
	th: ['siam'],
	tl: ['timorlorosae'],
	tr: ['republicofturkey', 'republicofturkiye', 'turkei', 'tuerkei'],
	tt: ['trinidad', 'trinidadandtobago'],
	tw: ['taiwanroc', 'republicofchinataiwan', 'chinesetaipei'],
	tz: ['unitedrepublicoftanzania'],
	ua: ['theukraine'],
	us: [
		'theunitedstates',
		'theunitedstatesofamerica',
		'unitedstatesus',
		'unitedstatesusa',
		'unitedstatesofamericausa',
		'usofamerica',
		'eua',
		'eeuu',
		'eeuua',
		'estadosunidosdeamerica',
		'estadosunidosdaamerica',
		'estadosunidosdelamerica',
		'etatsunisdamerique',
		'vereinigtestaatenvonamerika',
		'lesetatsunis',
		'losestadosunidos',
		'estadosunidoseeuu',
		'estadosunidoseua',
		'osestadosunidos',
		'dievereinigtenstaaten',
	],
	va: ['holysee', 'thevatican', 'vaticano', 'vatikan', 'santasede', 'heiligerstuhl', 'saintsiege'],
	vc: ['stvincent', 'saintvincent', 'stvincentandthegrenadines'],
	ve: ['bolivarianrepublicofvenezuela', 'republicabolivarianadevenezuela'],
	vg: ['bvi', 'britishvirginislands'],
	vi: ['usvi', 'usvirginislands', 'unitedstatesvirginislands', 'virginislandsoftheunitedstates'],
	vn: ['socialistrepublicofvietnam'],
	ws: ['westernsamoa'],
	za: ['republicofsouthafrica', 'rsa'],
};

/** Intl names that stand for more than the one country they name, in one of the five languages. */
const AMBIGUOUS = new Set([
	'congo',
	'kongo',
	'corea',
	'coreia',
	'coree',
	'korea',
	'virginislands',
	'guyane',
	'guayana',
	'sanmartin',
	'stmartin',
]);

/** A name with and without its bracketed part, "&" as "and" too, umlauts spelled out too. */
function spellings(name) {
	const names = [name, name.replace(/\(.*\)/u, '')];
	const joined = names.flatMap((text) => [text, text.replaceAll('&', ' and ')]);
	return joined.flatMap((text) => [text, text.replace(/[äöüÄÖÜ]/gu, (letter) => `${letter}e`)]);
}

/** The reduction of country.ts: marks dropped, ß as ss, a–z only. */
function reduce(name) {
	const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
	return plain.replace(/[^a-z]/gu, '');
}

const countries = KNOWN.trim()
	.split('\n')
	.map((line) => line.split(' '));
const byHand = new Map();
for (const [code, , ...names] of countries) {
	for (const name of [...names, ...(EVERYDAY[code] ?? [])]) {
		const other = byHand.get(name);
		if (other !== undefined && other !== code) throw new Error(`${name}: ${other} and ${code}`);
		byHand.set(name, code);
	}
}
for (const code of Object.keys(EVERYDAY)) {
	if (!countries.some(([known]) => known === code)) throw new Error(`unknown country ${code}`);
}

const fromIntl = new Map();
for (const locale of LOCALES) {
	for (const style of ['long', 'short']) {
		const names = new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' });
		for (const [code] of countries) {
			for (const spelling of spellings(names.of(code.toUpperCase()) ?? '')) {
				const name = reduce(spelling);
				if (name.length < 4 || AMBIGUOUS.has(name)) continue;
				fromIntl.set(name, (fromIntl.get(name) ?? new Set()).add(code));
			}
		}
	}
}
for (const [name, codes] of fromIntl) {
	const claimed = byHand.get(name);
	if (claimed === undefined && codes.size > 1) console.log('left out:', name, [...codes].join(' '));
	if (claimed !== undefined && !codes.has(claimed))
		console.log('by hand wins:', name, claimed, [...codes].join(' '));
	if (claimed !== undefined || codes.size > 1) continue;
	byHand.set(name, [...codes][0]);
}

const lines = countries.map(([code, alpha3]) => {
	const names = [...byHand].filter(([, owner]) => owner === code).map(([name]) => name);
	return [code, alpha3, ...names.sort()].join(' ');
});
writeFileSync(
	new URL('../nodes/MetaCapi/normalise/identifiers/country-table.ts', import.meta.url),
	`/**
 * Every ISO 3166-1 country, one per line: alpha-2, alpha-3, then its names in English, Portuguese, Spanish, German
 * and French, reduced to a–z (M appendix C, SPEC 3.7).
 *
 * Generated by scripts/generate-country-names.mjs; change that, not this.
 */
export const COUNTRY_TABLE = \`
${lines.join('\n')}
\`;
`,
);
