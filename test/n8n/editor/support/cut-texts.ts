import type { Locator } from 'playwright-core';

/** What is looked at of an element of the page. */
interface Box {
	readonly scrollWidth: number;
	readonly clientWidth: number;
	readonly innerText?: string;
	readonly tagName: string;
}

/** The texts under an element that are wider than the place they have, as an ellipsis or cut off. */
export async function cutTexts(root: Locator): Promise<readonly string[]> {
	return await root
		.locator('label, label *, [data-test-id="input-label"] *, .option-headline, .node-title, p, h2')
		.filter({ visible: true })
		.evaluateAll((elements: readonly Box[]) =>
			elements
				.filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
				.map(({ innerText }) => innerText ?? '')
				.filter((text) => text.trim() !== ''),
		);
}
