import type { ZodType } from 'zod/v4';
import type { Zod } from '../settings/zod';
import type { Locator } from './field-map';

/** What a user may write for the place of a field (SPEC 3.4). */
export function locatorSchema(z: Zod): ZodType<Locator> {
	const locator: ZodType<Locator> = z.lazy(() =>
		z.union([z.number().int().min(0), z.string().trim().min(1), z.array(locator).min(1), detailed]),
	);
	const detailed = z
		.strictObject({
			from: locator.optional(),
			value: z.union([z.string(), z.number(), z.boolean()]).optional(),
			date: z.string().min(1).optional(),
			unit: z.enum(['major', 'minor']).optional(),
			split: z.string().min(1).optional(),
			prefix: z.string().optional(),
			each: z.record(z.string(), locator).optional(),
		})
		.refine(({ from, value }) => from !== undefined || value !== undefined);
	return locator;
}
