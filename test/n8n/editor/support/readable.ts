import type { Locator } from 'playwright-core';
import { cutTexts } from './cut-texts';
import { internalNames } from './internal-names';

/**
 * Nothing under an element of the page is cut off or a name that only workflow files hold.
 *
 * Where n8n's panel leaves a label too little room beside its buttons, the sign behind the label must tell all of it.
 */
export async function expectReadable(root: Locator): Promise<void> {
	for (const text of await cutTexts(root)) expect(await explanationOf(root, text)).toContain(text);
	const internal = internalNames();
	expect((await shownTexts(root)).filter((text) => internal.has(text))).toEqual([]);
}

/** What the sign behind a label says that the mouse rests on. */
export async function explanationOf(root: Locator, label: string): Promise<string> {
	const sign = root.getByTestId('input-label').filter({ hasText: label }).last();
	await sign.locator('svg[data-icon="circle-help"]').hover();
	const explanation = root.page().getByTestId('tooltip-content').filter({ visible: true });
	await explanation.waitFor();
	return await explanation.innerText();
}

/** What is shown, line by line, in labels and in fields; of a text with quotation marks, what stands in them too. */
async function shownTexts(root: Locator): Promise<readonly string[]> {
	const lines = (await root.innerText()).split('\n').map((line) => line.trim());
	const inputs = root.locator('input').filter({ visible: true });
	const values = await inputs.evaluateAll((elements: ReadonlyArray<{ readonly value?: string }>) =>
		elements.map(({ value }) => value ?? ''),
	);
	const quoted = lines.flatMap((line) => [...line.matchAll(/"([^"]*)"/g)].map(([, word]) => word));
	return [...lines, ...values, ...quoted.filter((word) => word !== undefined)];
}
