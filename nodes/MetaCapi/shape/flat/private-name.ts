import { wordsOf } from './somebody-else';

/** Words of names that hold where somebody lives, when they were born, or what their papers say. */
// prettier-ignore
const PRIVATE_WORDS: ReadonlySet<string> = new Set([
	'street', 'address1', 'address2', 'addressline', 'addressline1', 'addressline2', 'apartment', 'housenumber',
	'dob', 'birth', 'birthdate', 'birthday', 'birthplace',
	'ssn', 'sin', 'passport', 'license', 'taxid', 'iban',
	'rua', 'logradouro', 'bairro', 'endereco', 'nascimento', 'cpf', 'cnpj', 'rg',
	'calle', 'domicilio', 'direccion', 'colonia', 'nacimiento', 'dni', 'nie', 'nif', 'curp', 'rfc', 'cedula', 'pasaporte',
	'strasse', 'straße', 'hausnummer', 'anschrift', 'geburt', 'geburtsdatum', 'geburtsort', 'ausweis',
	'rue', 'naissance', 'passeport',
]);

/** The same in names of two words: `address line`, `national id`. */
// prettier-ignore
const PRIVATE_PAIRS: ReadonlySet<string> = new Set([
	'addressline', 'address1', 'address2', 'housenumber', 'nationalid', 'socialsecurity', 'taxid', 'taxnumber', 'idnumber', 'idcard',
	'fulladdress', 'homeaddress', 'streetaddress', 'billingaddress', 'shippingaddress', 'driverslicense',
]);

/**
 * Whether a field's name says that it holds a piece of somebody's identity that Meta has no field for: it must not
 * travel as a custom property (SPEC 6).
 */
export function isPrivate(path: readonly string[]): boolean {
	const words = wordsOf(path);
	return words.some(
		(word, index) => PRIVATE_WORDS.has(word) || PRIVATE_PAIRS.has(word + (words[index + 1] ?? '')),
	);
}
