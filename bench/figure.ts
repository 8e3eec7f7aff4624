/** One line of SPEC 8 and what was reached. */
export interface Figure {
	readonly what: string;
	/** What must be reached at least … */
	readonly least?: number;
	/** … or at most. */
	readonly most?: number;
	readonly reached: number;
	readonly unit: 'ms' | '×';
	/** What was measured, in absolute figures. */
	readonly detail: string;
}

/** Whether a line of SPEC 8 is kept. */
export function isMet({ least = -Infinity, most = Infinity, reached }: Figure): boolean {
	return reached >= least && reached <= most;
}

/** A figure with its unit: `2.53 ×`, `24 ms`. */
export function shown(value: number, unit: Figure['unit']): string {
	return `${unit === 'ms' ? value.toFixed(1) : value.toFixed(2)} ${unit}`;
}

/** What is demanded: `≥ 2.50 ×`. */
export function demand({ least, most, unit }: Figure): string {
	return least === undefined ? `≤ ${shown(most ?? Number.NaN, unit)}` : `≥ ${shown(least, unit)}`;
}
