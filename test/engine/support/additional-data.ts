import './n8n-environment';
import { Container } from '@n8n/di';
import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import type { IWorkflowExecuteAdditionalData, WorkflowExecuteMode } from 'n8n-workflow';
import { CredentialsHelper, type SavedCredential } from './credentials-helper';

/** Where an instance would be reached; nothing listens there and nothing asks. */
const instance = 'http://localhost:5678/';

/** What an n8n instance hands to the engine beside the workflow (N 6). */
export function additionalData(
	executionId: string,
	mode: WorkflowExecuteMode,
	credentials: Readonly<Record<string, SavedCredential>>,
): IWorkflowExecuteAdditionalData {
	const absent = (part: string) => async () => {
		throw new Error(`The test engine has no ${part}`);
	};
	return {
		credentialsHelper: new CredentialsHelper(credentials),
		executionId,
		currentNodeExecutionIndex: 0,
		hooks: new ExecutionLifecycleHooks(mode, executionId, {
			id: 'workflow',
			name: 'Workflow',
			active: false,
			isArchived: false,
			createdAt: new Date(0),
			updatedAt: new Date(0),
			nodes: [],
			connections: {},
			settings: {},
			activeVersionId: null,
		}),
		restApiUrl: `${instance}rest`,
		instanceBaseUrl: instance,
		formBaseUrl: `${instance}form`,
		formWaitingBaseUrl: `${instance}form-waiting`,
		formTestBaseUrl: `${instance}form-test`,
		webhookBaseUrl: `${instance}webhook`,
		webhookWaitingBaseUrl: `${instance}webhook-waiting`,
		webhookTestBaseUrl: `${instance}webhook-test`,
		mcpBaseUrl: `${instance}mcp`,
		mcpTestBaseUrl: `${instance}mcp-test`,
		externalSecretsProxy: Container.get(ExternalSecretsProxy),
		variables: {},
		logAiEvent: () => undefined,
		executeWorkflow: absent('sub-workflows'),
		getRunExecutionData: absent('stored executions'),
		getRuntimeCredential: absent('run-time credentials'),
		startRunnerTask: absent('task runners'),
	};
}
