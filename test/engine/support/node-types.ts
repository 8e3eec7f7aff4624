import type { INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';

/** The node types of one workflow, by type name. */
export class NodeTypes implements INodeTypes {
	constructor(private readonly types: Readonly<Record<string, INodeType>>) {}

	getByName(name: string): INodeType | IVersionedNodeType {
		return this.getByNameAndVersion(name);
	}

	getByNameAndVersion(name: string): INodeType {
		const type = this.types[name];
		if (type === undefined) throw new Error(`This workflow has no node type ${name}`);
		return type;
	}

	getKnownTypes(): Record<string, never> {
		return {};
	}
}
