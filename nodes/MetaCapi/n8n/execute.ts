import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import type { EventRecord } from '../event/event-record';
import type { UnknownObject } from '../event/json';
import type { EventError } from '../event/outcome';
import { loadPhoneLibrary } from '../normalise/identifiers/phone-library';
import { summarise } from '../results/hints';
import { outputOf } from '../results/output-of';
import { statusOf } from '../results/capi-result';
import { failedRecords } from '../run/failed-records';
import { mustNotRunAgain, runWideCause } from '../run/run-cause';
import { type EventRun, previewEvents, sendEvents } from '../run/run-events';
import { secretsOf } from '../settings/credential';
import { configurationError } from '../settings/failure';
import type { RunSettings } from '../settings/run-settings';
import { asUnknownObject, jsonOf } from './border';
import { type Configuration, readConfiguration } from './configuration';
import { readDatasetQuality } from './dataset-quality';
import { usesErrorOutput } from './error-output';
import { addHint } from './hints';
import { buildOutputs, type OutputSettings, summaryItem } from './outputs';
import { createTiming } from './timing';
import { isToolNode, stoppingError } from './tool';
import { createTransport } from './transport';

/** Runs the node: reads its configuration, prepares and sends the events, and lays the results out (SPEC 2.3). */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const node = context.getNode();
	const inputs = context.getInputData().map(jsonOf);
	const { operation, resource } = node.parameters;
	if (resource === 'dataset') return await readDatasetQuality(context, node);
	const isTool = isToolNode(node);
	const outputs = {
		includeEvent: false,
		includeInput: !isTool,
		isBrief: isTool,
		isPreview: operation === 'preview',
		// An agent sees one output only.
		firstOutputOnly: isTool,
		usesErrorOutput: false,
		secrets: [],
	};
	if (inputs.length === 0) {
		addHint(context, NO_ITEMS, 'info');
		return buildOutputs(inputs, [], outputs);
	}
	const read = await readConfiguration(context, node);
	if (!read.ok) {
		const error = configurationError(read.problems);
		if (!context.continueOnFail()) throw stoppingError(node, error);
		const records = failedRecords(inputs.length, error, read.problems);
		summarise(records, false).forEach((line) => addHint(context, line, 'warning'));
		return buildOutputs(inputs, records, {
			...outputs,
			// Nothing was prepared, so a preview has nothing that is ready either.
			isPreview: false,
			secrets: read.secrets,
			usesErrorOutput: usesErrorOutput(node),
		});
	}
	const { configuration } = read;
	const { includeEvent, includeInput } = configuration.runSettings;
	const secrets = secretsOf(configuration.credential);
	const settings = {
		...outputs,
		includeEvent,
		// An agent knows what it has sent: its tool echoes that only where the user asked for it.
		includeInput: includeInput && (!isTool || isChosen(node, 'includeInput')),
		secrets,
	};
	const run = await eventRun(context, node, configuration, inputs);
	return configuration.operation === 'preview'
		? preview(context, configuration, run, settings)
		: await send(context, node, configuration, run, settings);
}

const NO_ITEMS = 'No items came in, so no events were sent. Look at the node before this one';

/** Whether the user has added an option, be it with its default. */
function isChosen({ parameters }: INode, option: keyof RunSettings): boolean {
	return asUnknownObject(parameters.options)[option] !== undefined;
}

async function eventRun(
	context: IExecuteFunctions,
	node: INode,
	{ format, runSettings, settingsOf, credential }: Configuration,
	items: readonly UnknownObject[],
): Promise<EventRun> {
	return {
		items,
		format,
		settings: runSettings,
		settingsOf,
		datasetId: credential.datasetId,
		runId: runIdOf(context, node),
		secrets: secretsOf(credential),
		now: Math.floor(Date.now() / 1000),
		phones: await loadPhoneLibrary(),
	};
}

/** A node runs several times within an execution: in loops, as an agent's tool. Retry On Fail keeps the run's number. */
function runIdOf(context: IExecuteFunctions, { id }: INode): string {
	const { $runIndex: runIndex } = context.getWorkflowDataProxy(0);
	return JSON.stringify([context.getExecutionId(), id, runIndex]);
}

function preview(
	context: IExecuteFunctions,
	{ runSettings }: Configuration,
	run: EventRun,
	settings: OutputSettings,
): INodeExecutionData[][] {
	const records = previewEvents(run);
	summarise(records, true).forEach((line) => addHint(context, line, 'info'));
	hintAtTestCode(context, records);
	const outputs = buildOutputs(run.items, records, settings);
	if (runSettings.summary) outputs[0]?.push(summaryItem(run.items.length, records));
	return outputs;
}

async function send(
	context: IExecuteFunctions,
	node: INode,
	{ credential, runSettings }: Configuration,
	run: EventRun,
	settings: OutputSettings,
): Promise<INodeExecutionData[][]> {
	const { records, report } = await sendEvents(run, {
		transport: createTransport(context, credential, runSettings.timeout),
		timing: createTiming(context),
	});
	const cause = runWideCause(records);
	const failure = cause ?? (runSettings.stopOnFailure ? summaryOfFailures(records) : undefined);
	const wouldStop = failure !== undefined && !context.continueOnFail();
	if (wouldStop && !mustNotRunAgain(records)) throw stoppingError(node, failure);
	if (wouldStop) addHint(context, NOT_STOPPED, 'warning');
	report.hints.forEach((hint) => addHint(context, hint, 'warning'));
	hintAtTestCode(context, records);
	summarise(records, false).forEach((line) => addHint(context, line, 'warning'));
	return buildOutputs(run.items, records, {
		...settings,
		usesErrorOutput: cause !== undefined && usesErrorOutput(node),
	});
}

const NOT_STOPPED =
	'The workflow was not stopped, although events failed: Meta counts messaging events each time they are sent, so a new run would count them again';

function hintAtTestCode(context: IExecuteFunctions, records: readonly EventRecord[]): void {
	const isTest = records.some(({ envelope }) => envelope.test_event_code !== undefined);
	if (isTest) addHint(context, TEST_CODE, 'warning');
}

const TEST_CODE =
	"The events carry a 'Test Event Code'. Meta uses test events like real ones: remove the code when you are done testing";

/** The one error of a run whose user wants it to stop; `undefined` when nothing failed. */
function summaryOfFailures(records: readonly EventRecord[]): EventError | undefined {
	const hasFailed = records.some(
		(record) => outputOf(statusOf(record, { isPreview: false }).status) === 1,
	);
	if (!hasFailed) return undefined;
	const [message = ''] = summarise(records, false);
	return {
		kind: 'meta',
		message,
		advice:
			"All other events were sent. Switch 'Stop If Any Event Fails' off to see each event's result on the Failed output",
		retryable: true,
	};
}
