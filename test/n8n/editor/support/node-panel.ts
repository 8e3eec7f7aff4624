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

	/** Opens a list parameter and gives the entries, without their descriptions. */
	async entries(name: string): Promise<readonly string[]> {
		await this.parameter(name).locator('input').first().click();
		await this.headlines().first().waitFor();
		return await this.headlines().allInnerTexts();
	}

	/** Chooses an entry of a list parameter by its words. */
	async choose(name: string, entry: string): Promise<void> {
		await this.parameter(name).locator('input').first().click();
		await this.headlines().getByText(entry, { exact: true }).click();
		await this.headlines().first().waitFor({ state: 'hidden' });
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

	/** The entries of the list that is open. */
	private headlines(): Locator {
		return this.page.locator('.option-headline').filter({ visible: true });
	}
}
