import { MetaCapi } from '../../../nodes/MetaCapi/MetaCapi.node';
import { useStandIn } from '../support/stand-in';
import { cutTexts } from './support/cut-texts';
import { internalNames } from './support/internal-names';
import { NodePanel } from './support/node-panel';
import { ordersWorkflow } from './support/orders-workflow';
import { expectReadable } from './support/readable';
import { useEditor } from './support/use-editor';

const editor = useEditor();
const standIn = useStandIn();

const panel = () => new NodePanel(editor().page);

const OPTIONS = (
	new MetaCapi().description.properties.find(
		({ name, displayOptions }) =>
			name === 'options' && displayOptions?.show?.['resource']?.includes('event'),
	)?.options ?? []
).flatMap((option) => ('default' in option ? [option] : []));

describe('the panel of the node', () => {
	it('shows every option with its whole label, or tells it where the mouse rests', async () => {
		const workflowId = await ordersWorkflow(standIn().credential, {
			options: Object.fromEntries(OPTIONS.map((option) => [option.name, option.default])),
		});
		await editor().openNode(workflowId);
		await panel().parameter('whatsappBusinessAccountId').waitFor();
		expect(await panel().labels()).toContain('Test Event Code Only in Manual Runs');
		await panel().parameter('testOnlyManual').scrollIntoViewIfNeeded();
		await editor().picture('options');
		// The rest fits. Its buttons stay: whoever has several accounts needs an expression here.
		expect(await cutTexts(panel().parameters)).toEqual(['WhatsApp Business Account ID']);
		await expectReadable(panel().parameters);

		for (const { name, type } of OPTIONS) {
			if (type === 'options') await expectReadableList(name);
		}
	});

	it('shows every field of manual mapping and every list of what can be added', async () => {
		const workflowId = await ordersWorkflow(standIn().credential, { inputFormat: 'manual' });
		await editor().openNode(workflowId);
		await panel().parameter('em').waitFor();
		await expectReadable(panel().parameters);

		const options = await panel().openOptions();
		const labels = OPTIONS.map(({ displayName }) => displayName);
		expect(await options.getByRole('option').allInnerTexts()).toEqual(
			labels.filter((label) => label !== 'Summary Item'),
		);
		await expectReadable(options);
		await panel().parameters.getByText('Values to Send').click();

		const fields = await panel().openFields();
		expect(await fields.getByRole('menuitem').allInnerTexts()).toContain('Lead ID');
		await expectReadable(fields);
		await fields.getByText('Lead ID', { exact: true }).click();
		await panel().parameter('lead_id').waitFor();

		await panel().parameters.getByTestId('columns-parameter-input-options-container').click();
		await editor().page.getByText('Add All Fields').click();
		await panel().parameter('ctwa_clid').scrollIntoViewIfNeeded();
		await editor().picture('all-fields');
		// n8n gives these labels no sign that could tell the rest; the panel can be made wider.
		expect(await cutTexts(panel().parameters)).toEqual(['WhatsApp Business Account ID']);
		await panel().widenBy(40);
		expect(await cutTexts(panel().parameters)).toEqual([]);
		await expectReadable(panel().parameters);
		await panel().widenBy(-40);
	});

	it('shows the entries of every list in plain words', async () => {
		const workflowId = await ordersWorkflow(standIn().credential, { inputFormat: 'knownSource' });
		await editor().openNode(workflowId);
		const lists = ['resource', 'operation', 'eventName', 'actionSource', 'inputFormat', 'source'];
		for (const name of lists) await expectReadableList(name);
	});

	async function expectReadableList(name: string): Promise<void> {
		const list = await panel().openList(name);
		expect(await list.getByRole('option').count()).toBeGreaterThan(1);
		await expectReadable(list);
		await panel().closeList();
	}
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

	it('knows the names that workflows and credentials hold', () => {
		expect(internalNames()).toContain('phone_call');
		expect(internalNames()).toContain('accessToken');
		expect(internalNames()).not.toContain('Purchase');
	});

	it('hears whatever goes wrong on a page, and nothing else', async () => {
		const { page, complaints } = editor();
		const thrown = page.waitForEvent('pageerror');
		await page.setContent(
			`<script>
				console.error('No such parameter, see https://docs.n8n.io/');
				console.warn('only a warning');
				throw new Error('thrown');
			</script>`,
		);
		await thrown;
		expect(complaints.take()).toEqual([expect.stringMatching(/^No such parameter/), 'thrown']);
	});
});
