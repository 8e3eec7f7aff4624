import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import type { GraphApi } from '../../../graph-api';
import type { Execution } from '../../support/execution';

const event = z.looseObject({
	event_name: z.string(),
	event_id: z.string().optional(),
	action_source: z.string(),
	user_data: z.record(z.string(), z.unknown()),
	custom_data: z.record(z.string(), z.unknown()).default({}),
});

const result = z.looseObject({ capi: z.looseObject({ status: z.string() }) });

/** The events the stand-in has recorded, in order of arrival. */
export function recordedEvents({ accepted }: Pick<GraphApi, 'accepted'>) {
	return accepted.map((entry) => event.parse(entry.event));
}

/** What became of the events of a Meta CAPI node, output by output. */
export function statuses(run: Execution, node: string): readonly (readonly string[])[] {
	return run.outputs(node).map((items) => items.map((json) => result.parse(json).capi.status));
}

/** SHA-256 as Meta matches on. */
export function digest(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
