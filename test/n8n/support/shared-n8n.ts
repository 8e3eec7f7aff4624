import { RestClient } from './rest-client';
import { readRunState, type RunState } from './run-state';

/** The n8n that all tests of a run share, with its owner signed in. */
export interface SharedN8n extends RunState {
	readonly rest: RestClient;
}

/** The n8n of this run. Call it inside tests and hooks. */
export function sharedN8n(): SharedN8n {
	const state = readRunState();
	return { ...state, rest: new RestClient(state.server.url, state.cookie) };
}
