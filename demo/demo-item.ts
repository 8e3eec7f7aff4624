import type { IDataObject } from 'n8n-workflow';

/** An item of the demo and a few words about what it is. */
export interface DemoItem {
	readonly about: string;
	readonly json: IDataObject;
}
