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

/** Whether a name, as its reduced words, says that it holds what tells who or where somebody is and Meta has no field for. */
export function hasPrivateWord(words: readonly string[]): boolean {
	return words.some(
		(word, index) => PRIVATE_WORDS.has(word) || PRIVATE_PAIRS.has(word + (words[index + 1] ?? '')),
	);
}
