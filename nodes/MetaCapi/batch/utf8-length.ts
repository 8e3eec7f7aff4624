/** Counts the bytes of a text in UTF-8 without encoding it; a lone surrogate counts as its replacement (3 bytes). */
export function utf8Length(text: string): number {
	let bytes = 0;
	for (let place = 0; place < text.length; place++) {
		const point = text.codePointAt(place) ?? 0;
		if (point < 0x80) bytes += 1;
		else if (point < 0x800) bytes += 2;
		else if (point < 0x10000) bytes += 3;
		else {
			bytes += 4;
			place++;
		}
	}
	return bytes;
}
