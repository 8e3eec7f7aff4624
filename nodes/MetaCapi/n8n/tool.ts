import type { INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { EventError } from '../event/outcome';
import { sentences } from '../event/sentences';

/** Whether the node works as the tool of an AI agent: n8n gives it a twin of this name (N 4.7). */
export function isToolNode({ type }: Pick<INode, 'type'>): boolean {
	return type.endsWith('Tool');
}

/**
 * The one error that ends the node.
 *
 * An agent is shown the message and not the description, so a tool says what to do in the message itself.
 */
export function stoppingError(
	node: INode,
	{ message, advice }: Pick<EventError, 'advice' | 'message'>,
	itemIndex?: number,
): NodeOperationError {
	const text = isToolNode(node) ? sentences([message, advice]) : message;
	return new NodeOperationError(node, text, {
		description: advice,
		...(itemIndex !== undefined && { itemIndex }),
	});
}
