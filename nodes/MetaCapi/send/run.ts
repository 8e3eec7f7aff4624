import type { Destination } from '../batch/batch';
import { requestBody } from '../batch/request-body';
import type { DeliveryOutcome } from '../event/outcome';
import type { AnswerSchemas } from '../interpret/answer-schemas';
import type { Cause } from '../interpret/cause';
import { interpretAnswer } from '../interpret/interpret-answer';
import type { Interpretation } from '../interpret/interpretation';
import { PAUSE_ASKED } from '../interpret/local-causes';
import { readUsage } from '../interpret/read-usage';
import { comeBackLater } from '../interpret/run-causes';
import { readVersionWarning } from '../interpret/version-warning';
import type { Brake } from './brake';
import { createBrake } from './brake';
import type { Halts } from './halts';
import { createHalts } from './halts';
import type { OneCauseRule } from './one-cause-rule';
import { createOneCauseRule } from './one-cause-rule';
import type { GraphAnswer, Timing, Transport } from './ports';
import { PATIENCE, restAfter } from './retry-policy';
import type { Shipment } from './shipment';
import { depart } from './shipment';

/** How a run delivers; both whole numbers, checked before. */
export interface DeliverySettings {
	/** Requests at once, 1–20. */
	readonly concurrency: number;
	/** Retries of one request for transient refusals, 0–10. */
	readonly retries: number;
}

/** What a run needs of the world around it. */
export interface RunPorts {
	readonly transport: Transport;
	readonly timing: Timing;
	readonly settings: DeliverySettings;
	/** Token, app secret and proof: never shown, whatever a host echoes back. */
	readonly secrets: readonly string[];
	/** Called exactly once for every event of every batch. */
	readonly report: (index: number, outcome: DeliveryOutcome) => void;
}

/** What all requests of a run share. */
export interface Run extends RunPorts {
	readonly brake: Brake;
	readonly halts: Halts;
	readonly oneCause: OneCauseRule;
	readonly hints: ReadonlySet<string>;
	/** The cause that ended splitting, if any. */
	commonCause: Cause | undefined;
	requestCount(): number;
	/** Sends these events in one request and says what the answer means. */
	ask(destination: Destination, shipments: readonly Shipment[]): Promise<Interpretation>;
}

/** Makes the shared state of one run. */
export function createRun(ports: RunPorts, schemas: AnswerSchemas): Run {
	const { transport, timing, secrets } = ports;
	const brake = createBrake(timing);
	const halts = createHalts(timing);
	const hints = new Set<string>();
	let requests = 0;
	return {
		...ports,
		brake,
		halts,
		oneCause: createOneCauseRule(),
		hints,
		commonCause: undefined,
		requestCount: () => requests,
		async ask(destination, shipments) {
			const { datasetId, envelope } = destination;
			depart(shipments, ++requests, timing.now());
			const body = requestBody(
				envelope,
				shipments.map(({ event }) => event),
			);
			const answer = await post(transport, datasetId, body);
			const now = timing.now();
			const meaning = interpretAnswer(answer, {
				eventCount: shipments.length,
				secrets,
				schemas,
				now,
			});
			if (answer.type === 'answer') {
				const { askedPause = 0, percent } = readUsage(answer.headers, now);
				brake.press(restAfter(percent));
				// With the others the retry policy decides on the pause, or nothing more is sent anyway.
				if (!DECIDES_ITSELF.has(meaning.type)) {
					if (askedPause <= PATIENCE) brake.press(askedPause);
					else halts.stop('run', destination, comeBackLater(PAUSE_ASKED, askedPause, now));
				}
				const hint = readVersionWarning(answer.headers, secrets);
				if (hint !== undefined) hints.add(hint);
			}
			return meaning;
		},
	};
}

/** Answers after which a pause is somebody else's business, or none. */
const DECIDES_ITSELF: ReadonlySet<Interpretation['type']> = new Set([
	'cancelled',
	'stopping',
	'transient',
	'uncertain',
]);

/** A transport must not throw; should one do so all the same, its request may have left. */
async function post(transport: Transport, datasetId: string, body: string): Promise<GraphAnswer> {
	try {
		return await transport.post({ datasetId, body });
	} catch {
		return { type: 'broken', reason: 'unexpected' };
	}
}
