const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};
const longest = 120;

/** Any value as text that is safe in an element or a quoted attribute; cut where it is too long to read. */
export function escapeHtml(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
	const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
	return shown.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
