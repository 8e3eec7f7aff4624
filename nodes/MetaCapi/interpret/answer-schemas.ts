import type { Zod } from '../settings/zod';
import { loadZod } from '../settings/zod';

/**
 * Loads the schemas of Meta's two answers, the first time for all times (M 2.4, M 2.5).
 *
 * Only what decisions rest on is demanded; every other entry of the wrong type counts as missing.
 */
export async function loadAnswerSchemas(): Promise<AnswerSchemas> {
	return (loaded ??= answerSchemas(await loadZod()));
}

let loaded: AnswerSchemas | undefined;

function answerSchemas(z: Zod) {
	const code = z.union([
		z.int(),
		z
			.string()
			.regex(/^-?\d{1,10}$/)
			.transform(Number),
	]);
	const optional = <T extends Parameters<typeof z.optional>[0]>(schema: T) =>
		z.optional(schema).catch(undefined);
	return {
		failure: z.object({
			error: z.object({
				code,
				error_subcode: optional(code),
				is_transient: optional(z.boolean()),
				message: optional(z.string()),
				error_user_title: optional(z.string()),
				error_user_msg: optional(z.string()),
				/** An object or JSON as text (M 2.5). */
				error_data: z.unknown(),
				fbtrace_id: optional(z.string()),
			}),
		}),
		success: z.object({
			events_received: z.int().nonnegative(),
			messages: z.array(z.unknown()).catch([]),
			fbtrace_id: optional(z.string()),
		}),
	} as const;
}

/** The schemas, once loaded. */
export type AnswerSchemas = ReturnType<typeof answerSchemas>;
