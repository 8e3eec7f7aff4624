/* eslint-disable no-console -- prints its result for the test that starts it */
import './n8n-environment';
import { Expression } from 'n8n-workflow';
import { differences } from './plain-expressions';

/* Compares plain expressions with n8n's sandboxed engine, in a process of its own. */
async function main(): Promise<void> {
	await Expression.initExpressionEngine({
		engine: 'quickjs',
		bridgeTimeout: 5000,
		bridgeMemoryLimit: 128,
		poolSize: 1,
		maxCodeCacheSize: 1000,
	});
	console.log(JSON.stringify(await differences()));
	await Expression.disposeExpressionEngine();
}

void main();
