/**
 * Words for female and male, reduced to a–z (M appendix D, and the same in Portuguese, Spanish, German, French).
 *
 * `h` is hombre and homme, `w` weiblich and woman. `v` is missing: varón in Spanish, vrouw in Dutch. `m` stays male
 * as Meta has it, though some Spanish forms use it for mujer.
 */
export const GENDER_WORDS = {
	f: [
		'aunt belle bride chick countess dame daughter duchess empress f female gal girl girlfriend goddess her hers',
		'herself lady lass maam madam maiden mama miss mom mommy mother mrs ms niece princess queen she sister widow',
		'wife woman w fem femme femenino femenina feminino feminina feminin feminine mulher mujer frau fraulein',
		'fraeulein weiblich weibl madame mademoiselle mme mlle senhora senhorita senora senorita sra srta dona moca',
		'menina nina fille chica hembra femea madchen maedchen dama femelle feminil ela elle ella',
	],
	m: [
		'bloke boy boyfriend brother chap count dad daddy dude duke emperor father fellow gentleman god groom guy he',
		'him himself his husband king lad lord m male man mister mr nephew papa prince sir son uncle widower h masc',
		'masculino masculina masculin masculine homem hombre homme mann mannlich maennlich mannl herr herrn monsieur',
		'senhor senor sr rapaz moco menino nino garcon chico varon macho junge cavalheiro caballero mec varonil ele hr',
	],
} as const satisfies Record<'f' | 'm', readonly string[]>;
