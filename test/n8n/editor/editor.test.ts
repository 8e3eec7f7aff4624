import { ORDERS } from '../support/items';
import { ACCESS_TOKEN, DATASET, FIRST_CREDENTIAL, useStandIn } from '../support/stand-in';
import { sharedN8n } from '../support/shared-n8n';
import type { SavedCredential } from '../support/workflow';
import { createCredential, deleteCredentials } from '../support/workflows';
import { savedMapping } from './support/saved-mapping';
import { NodePanel } from './support/node-panel';
import { ordersWorkflow } from './support/orders-workflow';
import { expectReadable } from './support/readable';
import { useEditor } from './support/use-editor';

const editor = useEditor();
const standIn = useStandIn();

/** A credential of the stand-in under a name for pictures; made before the editor loads its list of them. */
let dataset: SavedCredential | undefined;
beforeAll(async () => {
	dataset = await createCredential(sharedN8n().rest, 'Shop dataset', standIn().credentialData);
});

const panel = () => new NodePanel(editor().page);

describe('the list of nodes', () => {
	it('finds the node by the words people look for', async () => {
		const workflowId = await ordersWorkflow(undefined);
		await editor().open(workflowId);
		const { page } = editor();
		await page.getByTestId('node-creator-plus-button').click();
		const found = page
			.getByTestId('node-creator-item-name')
			.getByText('Meta CAPI', { exact: true });

		for (const words of ['meta', 'facebook', 'conversions', 'capi']) {
			await page.getByTestId('node-creator-search-bar').fill(words);
			await found.waitFor();
		}
		await editor().picture('search');
		await page.getByTestId('node-creator-search-bar').fill('jira');
		await found.waitFor({ state: 'detached' });
	});

	it('offers each operation in plain words', async () => {
		const workflowId = await ordersWorkflow(undefined);
		await editor().open(workflowId);
		const { page } = editor();
		await page.getByTestId('node-creator-plus-button').click();
		await page.getByTestId('node-creator-search-bar').fill('conversions');
		await page.getByTestId('node-creator-item-name').getByText('Meta CAPI').click();
		await page.getByText('Get dataset quality', { exact: true }).waitFor();
		await page.getByText('Preview events', { exact: true }).waitFor();
		await page.getByText('Send events', { exact: true }).click();

		await panel().parameter('operation').waitFor();
		expect(await panel().chosen('operation')).toBe('Send');
	});
});

describe('the form of the credential', () => {
	afterAll(async () => await deleteCredentials(sharedN8n().rest, FIRST_CREDENTIAL));

	it('says what is wrong with a token, and takes the good one', async () => {
		const workflowId = await ordersWorkflow(undefined);
		await editor().openNode(workflowId);
		const { page } = editor();
		await page.getByTestId('node-credentials-select').click();
		await page.getByTestId('node-credentials-select-item-new').click();
		const form = page.getByTestId('editCredential-modal');
		const field = (name: string) => form.getByTestId(`parameter-input-${name}`).locator('input');

		await field('accessToken').waitFor();
		await expectReadable(form);
		// Imported workflows find the credential by the name that n8n gives it.
		const name = (await form.innerText()).split('\n')[0]?.trim();
		expect(name?.replace(/ \d+$/, '')).toBe(FIRST_CREDENTIAL);
		await field('accessToken').fill('EAAGanotherToken');
		await field('datasetId').fill(DATASET);
		await field('baseUrl').fill(standIn().api.url);
		await form.getByTestId('credential-save-button').click();
		await form.getByText('More details').click();
		await form.getByText(/'Access Token'/).waitFor();
		await editor().picture('credential-refused');
		await expectReadable(form);

		await field('accessToken').fill(ACCESS_TOKEN);
		await form.getByTestId('credential-save-button').click();
		// n8n closes the form by itself once the test is passed.
		await form.waitFor({ state: 'detached' });
		await page.getByTestId('node-credentials-select').waitFor();
		expect(standIn().api.accepted).toEqual([]);
	});
});

describe('the parameters', () => {
	const always = ['Resource', 'Operation'];
	const choices = ['Event Name', 'Action Source', 'Input Format'];

	it('show only what the input format needs', async () => {
		const workflowId = await ordersWorkflow(standIn().credential, {});
		await editor().openNode(workflowId);
		expect(await panel().labels()).toEqual([...always, ...choices, 'Options']);

		await panel().choose('inputFormat', 'Column Map');
		await panel().parameters.getByText('"Order ID"').waitFor();
		expect(await panel().labels()).toEqual([...always, ...choices, 'Column Map', 'Options']);
		await editor().picture('column-map');
		await expectReadable(panel().parameters);

		await panel().choose('inputFormat', 'Known Source');
		await panel().choose('source', 'Stripe');
		expect(await panel().labels()).toEqual([...always, ...choices, 'Source', 'Options']);

		await panel().choose('inputFormat', 'Manual Mapping');
		await panel().parameter('em').waitFor();
		expect(await panel().labels()).toEqual(expect.arrayContaining(['Email', 'Phone', 'Value']));
		expect(await panel().labels()).not.toContain('Source');
	});

	it('ask for a name only when the event has one of its own', async () => {
		const workflowId = await ordersWorkflow(standIn().credential, {});
		await editor().openNode(workflowId);
		await panel().choose('eventName', 'Custom');
		await panel().parameter('customEventName').waitFor();
		expect(await panel().labels()).toContain('Custom Event Name');
		await expectReadable(panel().parameters);

		await panel().choose('eventName', 'Purchase');
		expect(await panel().labels()).not.toContain('Custom Event Name');
	});

	it('of a dataset are its own', async () => {
		const workflowId = await ordersWorkflow(standIn().credential, {});
		await editor().openNode(workflowId);
		await panel().choose('resource', 'Dataset');
		await panel().parameter('simplify').waitFor();

		expect(await panel().chosen('operation')).toBe('Get Quality');
		expect(await panel().labels()).toEqual([...always, 'Simplify', 'Options']);
		await editor().picture('dataset');
		await expectReadable(panel().parameters);
		const options = await panel().openOptions();
		expect(await options.getByRole('option').allInnerTexts()).toEqual([
			'Dataset ID',
			'Partner Agent',
			'Retries',
			'Timeout',
		]);
		await expectReadable(options);
	});
});

describe('manual mapping', () => {
	it('shows the usual fields at once, and sends what they are filled with', async () => {
		const workflowId = await ordersWorkflow(dataset, {
			...ORDERS,
			inputFormat: 'manual',
		});
		await editor().openNode(workflowId);
		const fill = async (column: string, text: string) =>
			await panel().parameter(column).locator('input').fill(text);
		await panel().parameter('em').waitFor();
		await fill('em', 'manual@example.com');
		await fill('order_id', 'by-hand-1');
		await fill('value', '12.50');
		await fill('currency', 'EUR');
		await panel().run();

		expect(standIn().api.accepted).toMatchObject([
			{ event: { event_name: 'Purchase', custom_data: { order_id: 'by-hand-1', value: 12.5 } } },
		]);
	});

	it('shows a saved mapping with no more fields than it has', async () => {
		const workflowId = await ordersWorkflow(dataset, {
			...ORDERS,
			inputFormat: 'manual',
			fields: await savedMapping({
				event_time: '={{ $json.date }}',
				em: '={{ $json.email }}',
				value: '={{ $json.total }}',
				currency: '={{ $json.currency }}',
				order_id: '={{ $json.order_id }}',
			}),
		});
		await editor().openNode(workflowId);
		await panel().run();
		await panel().output.getByText('Skipped Branch (1 item)').waitFor();

		expect(await panel().labels()).toEqual(expect.arrayContaining(['Email', 'Value', 'Currency']));
		expect(await panel().labels()).not.toContain('Phone');
		await editor().picture('manual-mapping');
		await expectReadable(panel().parameters);
	});
});

describe('a run', () => {
	it('shows how many events took which way', async () => {
		const workflowId = await ordersWorkflow(dataset);
		await editor().open(workflowId);
		const { page } = editor();
		for (const output of ['Accepted', 'Failed', 'Skipped']) {
			await page.getByTestId('canvas-node-output-handle').getByText(output).waitFor();
		}
		await page.getByTestId('execute-workflow-button').click();
		await page.getByText('Workflow executed successfully').waitFor();

		const labels = page.getByTestId('edge-label');
		await labels.getByText('1 item').nth(3).waitFor();
		expect((await labels.allInnerTexts()).sort()).toEqual([
			...Array<string>(4).fill('1 item'),
			'3 items',
		]);
		await page.getByTestId('execute-workflow-button').getByText('Execute workflow').waitFor();
		await editor().picture('canvas');
	});

	it('says what failed above the items, and what to do beside each', async () => {
		const workflowId = await ordersWorkflow(dataset);
		await editor().openNode(workflowId);
		await panel().run();
		const { output } = panel();
		const hints = output.getByTestId('node-hint');
		await hints.getByText("1 of 3 events failed: 1 × 'Value' (from 'total')").waitFor();
		await hints.getByText('1 of 3 events was skipped').waitFor();
		for (const branch of ['Accepted', 'Failed', 'Skipped']) {
			await output.getByTestId('branches').getByText(`${branch} Branch (1 item)`).waitFor();
		}

		await panel().showOutput('Failed', 'json');
		await output.getByText('Send a plain number').waitFor();
		await editor().picture('failed-event');
	});
});
