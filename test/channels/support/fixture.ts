import { z } from 'zod/v4';

const item = z.record(z.string(), z.unknown());

const problem = z.strictObject({ field: z.string(), message: z.string(), advice: z.string() });

/** One item of a channel with something missing, forbidden or written otherwise, and what becomes of it. */
const caseSchema = z.strictObject({
	title: z.string(),
	/** Which minimal item is changed, and how; null takes a field out. */
	base: z.enum(['flat', 'structured']),
	change: item,
	place: z.string(),
	settings: z.strictObject({ whatsappBusinessAccountId: z.string() }).optional(),
	result: z.enum(['invalid', 'sent']),
	/** All of them, word for word. */
	problems: z.array(problem).default([]),
	warnings: z.array(z.string()).default([]),
	/** What is sent in some fields; null: nothing. */
	expect: item.default({}),
	/** Why the stand-in refuses what the node leaves to Meta to decide. */
	standIn: z.string().optional(),
});

/** A channel of Meta's omni-channel picture: everything it knows, the least it needs, and what it refuses. */
export const fixtureSchema = z.strictObject({
	channel: z.string(),
	complete: z.strictObject({ flat: item, structured: item }),
	minimal: z.strictObject({ flat: item, structured: item }),
	cases: z.array(caseSchema),
});

export type Fixture = z.infer<typeof fixtureSchema>;
