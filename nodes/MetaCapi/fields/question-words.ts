/**
 * What forms say before they name what they ask for, in the five languages of SPEC 3.3.
 *
 * In lower case, longer ones before those they begin with.
 */
const LEAD_INS = [
	'in which ', 'in what ', 'and ', 'so ', 'first, ', 'finally, ', 'please ', 'enter ', 'provide ', 'type in ', 'type ', 'leave ', 'share ', 'confirm ',
	'tell us ', 'give us ', 'may we have ', 'can we have ', 'could we have ', "what's ", 'whats ', 'what is ', 'what are ', 'which ', 'what ',
	'the ', 'best ', 'a good ', 'your ', 'my ',
	'em qual ', 'em que ', '¿', 'qual é ', 'qual e ', 'qual o ', 'qual a ', 'qual ', 'quais são ', 'informe ', 'digite ', 'insira ', 'preencha ',
	'o ', 'a ', 'seu ', 'sua ', 'melhor ', 'meu ', 'minha ',
	'por favor, ', 'por favor ', 'cuál es ', 'cual es ', 'indica ', 'indique ', 'introduce ', 'introduzca ', 'escribe ', 'escriba ', 'en qué ', 'en que ', 'en cuál ',
	'tu ', 'su ', 'mi ', 'el ', 'la ', 'mejor ',
	'in welcher ', 'in welchem ', 'welche ', 'wie lautet ', 'wie ist ', 'was ist ', 'bitte ', 'gib ', 'geben sie ', 'deine ', 'dein ', 'ihre ', 'ihr ',
	'dans quelle ', 'dans quel ', 'quel est ', 'quelle est ', 'indiquez ', 'entrez ', 'saisissez ', 'votre ', 'ton ', 'ta ', 'le ', "l'",
] as const; // prettier-ignore

/** What forms say behind what they ask for: `city do you live in`, `WhatsApp com DDD`. */
// prettier-ignore
const LEAD_OUTS = [
	' do you live in', ' do you live', ' are you from', ' are you based in', ' are you in', ' can we reach you at', ' can we reach you on', ' please',
	' com ddd', ' onde você mora', ' onde voce mora', ' onde mora', ' onde reside', ' você mora', ' voce mora', ' você reside', ' voce reside', ' donde vives', ' dónde vives', ' donde vive', ' dónde vive', ' vives', ' vive usted', ' vive', ' resides',
	' in der sie wohnen', ' wohnen sie', ' wohnst du', ' leben sie', ' où vous habitez', ' ou vous habitez', ' habitez-vous', ' habitez vous', ' vivez-vous',
] as const;

/** `please enter your best email` has four. */
const MOST_LEAD_INS = 6;

/** Longer texts ask for no single field. */
const LONGEST_QUESTION = 160;

const DECORATION = /[*_\s]+/g;
const END_MARKS = new Set(['?', ':', '.', '!', '*', ' ']);

/** What a question asks for, without the words around it: `What's your *email*?` → `email`. */
export function withoutLeadIn(question: string): string {
	if (question.length > LONGEST_QUESTION) return '';
	let name = question.toLowerCase().replace(/’/g, "'").replace(DECORATION, ' ').trim();
	while (END_MARKS.has(name.slice(-1))) name = name.slice(0, -1);
	const leadOut = LEAD_OUTS.find((words) => name.endsWith(words));
	if (leadOut !== undefined) name = name.slice(0, -leadOut.length);
	for (let removed = 0; removed < MOST_LEAD_INS; removed++) {
		const leadIn = LEAD_INS.find((words) => name.startsWith(words));
		if (leadIn === undefined) break;
		name = name.slice(leadIn.length);
	}
	return name;
}
