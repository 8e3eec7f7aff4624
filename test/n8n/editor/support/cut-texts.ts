import type { Locator } from 'playwright-core';

/** What is looked at of an element of the page. */
interface Box {
	readonly scrollWidth: number;
	readonly clientWidth: number;
	readonly parentElement: Box | null;
	readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
	checkVisibility?(): boolean;
}

/** The texts under an element that are wider than the place they have: they end with an ellipsis, or just end. */
export async function cutTexts(root: Locator): Promise<readonly string[]> {
	return await root.locator('*').evaluateAll((elements: readonly Box[]) => {
		const ownText = ({ childNodes }: Box) =>
			[...childNodes]
				.filter(({ nodeType }) => nodeType === 3)
				.map(({ textContent }) => textContent ?? '')
				.join('')
				.trim();
		// A text that flows has no width of its own: the box that it flows in has.
		const boxOf = (element: Box): Box =>
			element.clientWidth > 0 || element.parentElement === null
				? element
				: boxOf(element.parentElement);
		const isCut = ({ clientWidth, scrollWidth }: Box) => scrollWidth > clientWidth + 1;
		return elements
			.filter((element) => element.checkVisibility?.() === true && ownText(element) !== '')
			.filter((element) => isCut(boxOf(element)))
			.map(ownText);
	});
}
