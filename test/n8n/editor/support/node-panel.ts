import type { Locator, Page } from 'playwright-core';

/** The panel of a node: its parameters in the middle, its output on the right. */
export class NodePanel {
	readonly parameters: Locator;
	readonly output: Locator;

	constructor(private readonly page: Page) {
		this.parameters = page.getByTestId('node-parameters');
		this.output = page.getByTestId('output-panel');
	}

	/** The parameter of this internal name. */
	parameter(name: string): Locator {
		return this.parameters.getByTestId(`parameter-input-${name}`);
	}

	/** What a list parameter shows as chosen. */
	async chosen(name: string): Promise<string> {
		return await this.parameter(name).locator('input').first().inputValue();
	}

	/** Opens a list parameter and gives its list. */
	async openList(name: string): Promise<Locator> {
		await this.parameter(name).locator('input').first().click();
		return await this.openedList();
	}

	/** Closes the list that is open. */
	async closeList(): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.list().waitFor({ state: 'hidden' });
	}

	/** Chooses an entry of a list parameter by its words. */
	async choose(name: string, entry: string): Promise<void> {
		await this.parameter(name).locator('input').first().click();
		await this.headlines().getByText(entry, { exact: true }).click();
		await this.headlines().first().waitFor({ state: 'hidden' });
	}

	/** Opens the list of what can be added under Options and gives it. */
	async openOptions(): Promise<Locator> {
		await this.parameters.getByTestId('collection-parameter-add').click();
		return await this.openedList();
	}

	/** Opens the menu of further fields of manual mapping and gives it. */
	async openFields(): Promise<Locator> {
		await this.parameters.getByTestId('add-fields-select').getByRole('button').click();
		const menu = this.page.getByRole('menu').filter({ visible: true });
		await menu.getByRole('menuitem').first().waitFor();
		return menu;
	}

	/** Drags the panel's right edge, by which it grows to both sides; n8n keeps that. */
	async widenBy(pixels: number): Promise<void> {
		const edge = this.page.locator('[data-test-id="resize-handle"][data-dir="right"]').last();
		const box = await edge.boundingBox();
		if (box === null) throw new Error('The panel has no edge to drag');
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		await this.page.mouse.move(x, y);
		await this.page.mouse.down();
		await this.page.mouse.move(x + pixels, y, { steps: 3 });
		await this.page.mouse.up();
	}

	/** The labels of all parameters that are shown, from top to bottom. */
	async labels(): Promise<readonly string[]> {
		const labels = this.parameters.getByTestId('input-label').filter({ visible: true });
		const texts = await labels.allInnerTexts();
		return texts.map((text) => (text.split('\n')[0] ?? '').trim()).filter((text) => text !== '');
	}

	/** Runs the workflow up to this node, and waits for its output. */
	async run(): Promise<void> {
		await this.page.getByTestId('node-execute-button').click();
		await this.output.getByTestId('node-run-info').waitFor();
	}

	/** Shows an output by its name, as table or JSON. */
	async showOutput(name: string, mode: 'json' | 'table'): Promise<void> {
		await this.output.getByTestId('branches').getByText(name).click();
		await this.output.getByTestId(`radio-button-${mode}`).click();
	}

	private list(): Locator {
		return this.page.getByRole('listbox').filter({ visible: true });
	}

	private async openedList(): Promise<Locator> {
		await this.list().getByRole('option').first().waitFor();
		return this.list();
	}

	/** The entries of the list that is open. */
	private headlines(): Locator {
		return this.page.locator('.option-headline').filter({ visible: true });
	}
}
