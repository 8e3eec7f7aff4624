import { ambiguousOrder, goodOrder, ORDERS, privateOrder } from '../../support/items';
import type { Json } from '../../support/execution';
import { sharedN8n } from '../../support/shared-n8n';
import {
	catcher,
	itemsNode,
	manualTrigger,
	metaCapiNode,
	workflowOf,
	type SavedCredential,
} from '../../support/workflow';
import { createWorkflow } from '../../support/workflows';

/** Saves a workflow of one good, one ambiguous and one private order; by default the node is set for them. Gives its id. */
export async function ordersWorkflow(
	credential: SavedCredential | undefined,
	parameters: Json = ORDERS,
): Promise<string> {
	const node = metaCapiNode(credential, parameters);
	const orders = itemsNode([goodOrder(), ambiguousOrder(), privateOrder()], 'Orders');
	const branches = [catcher('Note as sent'), catcher('Mend'), catcher('Leave')];
	const workflow = workflowOf('Orders to Meta', [manualTrigger(), orders, node], branches);
	return await createWorkflow(sharedN8n().rest, workflow);
}
