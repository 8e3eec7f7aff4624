import * as n8nWorkflow from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

/**
 * Whether n8n moves a result that carries its `details` to the error output (N 4.7).
 *
 * Before 2.34.3 it moved `error` and `message` alone, and left anything else on the first output: a failed event would
 * stand on Accepted. No node is told n8n's version; `safeRegex` came with 2.34.2, and nothing else did so close by.
 */
const MOVES_DETAILS = 'safeRegex' in n8nWorkflow;

/** Whether failed results can leave on n8n's error output, as the user asked for: otherwise they leave on Failed. */
export function usesErrorOutput({ onError }: INode): boolean {
	return onError === 'continueErrorOutput' && MOVES_DETAILS;
}

/** Whether a failed item of an operation that has no Failed may carry its details: they would keep it on the only output. */
export function mayCarryDetails({ onError }: INode): boolean {
	return onError !== 'continueErrorOutput' || MOVES_DETAILS;
}
