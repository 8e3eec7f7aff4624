import { MetaCapi } from '../../../nodes/MetaCapi/MetaCapi.node';
import { useStandIn } from '../support/stand-in';
import { cutTexts } from './support/cut-texts';
import { internalNames } from './support/internal-names';
import { NodePanel } from './support/node-panel';
import { ordersWorkflow } from './support/orders-workflow';
import { useEditor } from './support/use-editor';

const editor = useEditor();
const standIn = useStandIn();

const panel = () => new NodePanel(editor().page);

/** All options of sending, as if each had been added. */
function allOptions(): Readonly<Record<string, unknown>> {
	const { properties } = new MetaCapi().description;
	const options = properties.find(
		({ name, displayOptions }) =>
			name === 'options' && displayOptions?.show?.['resource']?.includes('event'),
	)?.options;
	const added = (options ?? []).flatMap((option) => ('default' in option ? [option] : []));
	return Object.fromEntries(added.map((option) => [option.name, option.default]));
}

/** What the panel shows, line by line, in labels and in fields. */
async function shownTexts(): Promise<readonly string[]> {
	const { parameters } = panel();
	const lines = (await parameters.innerText()).split('\n').map((line) => line.trim());
	const inputs = parameters.locator('input').filter({ visible: true });
	const values = await inputs.evaluateAll((elements: ReadonlyArray<{ readonly value?: string }>) =>
		elements.map(({ value }) => value ?? ''),
	);
	return [...lines, ...values];
}

/** Labels of the product's contract (SPEC 2.2) that are longer than n8n's panel: it ends them with an ellipsis. */
const LONGER_THAN_THE_PANEL: ReadonlySet<string> = new Set([
	'Add Unknown Fields to Custom Data',
	'Test Event Code Only in Manual Runs',
	'WhatsApp Business Account ID',
]);

async function expectReadable(): Promise<void> {
	const cut = await cutTexts(panel().parameters);
	expect(cut.filter((text) => !LONGER_THAN_THE_PANEL.has(text))).toEqual([]);
	const internal = internalNames();
	expect((await shownTexts()).filter((text) => internal.has(text))).toEqual([]);
}

describe('the panel of the node', () => {
	it('shows every option with its whole label', async () => {
		const workflowId = await ordersWorkflow(standIn().credential, {
			options: allOptions(),
		});
		await editor().openNode(workflowId);
		await panel().parameter('whatsappBusinessAccountId').waitFor();
		expect(await panel().labels()).toContain('Test Event Code Only in Manual Runs');
		await panel().parameter('testOnlyManual').scrollIntoViewIfNeeded();
		await editor().picture('options');
		await expectReadable();
	});

	it('shows every field of manual mapping with its whole label', async () => {
		const workflowId = await ordersWorkflow(standIn().credential, {
			inputFormat: 'manual',
		});
		await editor().openNode(workflowId);
		await panel().parameter('em').waitFor();
		await panel().parameters.getByTestId('columns-parameter-input-options-container').click();
		await editor().page.getByText('Add All Fields').click();
		await panel().parameter('ctwa_clid').scrollIntoViewIfNeeded();
		await editor().picture('all-fields');
		await expectReadable();
	});

	it('shows the entries of every list in plain words', async () => {
		const internal = internalNames();
		const workflowId = await ordersWorkflow(standIn().credential, {
			inputFormat: 'knownSource',
		});
		await editor().openNode(workflowId);
		for (const list of [
			'resource',
			'operation',
			'eventName',
			'actionSource',
			'inputFormat',
			'source',
		]) {
			const entries = await panel().entries(list);
			expect(entries.length).toBeGreaterThan(1);
			expect(entries.filter((entry) => internal.has(entry))).toEqual([]);
			await editor().page.keyboard.press('Escape');
		}
	});
});

describe('the measure of these tests', () => {
	const place = (width: number) =>
		`<div id="panel"><label><span style="display:block;overflow:hidden;white-space:nowrap;width:${width}px">Test Event Code</span></label></div>`;

	it('sees a label that is cut off', async () => {
		await editor().page.setContent(place(40));
		expect(await cutTexts(editor().page.locator('#panel'))).toEqual(['Test Event Code']);
	});

	it('lets one pass that is not', async () => {
		await editor().page.setContent(place(400));
		expect(await cutTexts(editor().page.locator('#panel'))).toEqual([]);
	});

	it('knows the names that workflows hold', () => {
		expect(internalNames()).toContain('phone_call');
		expect(internalNames()).not.toContain('Purchase');
	});
});
