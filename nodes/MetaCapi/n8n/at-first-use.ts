/*
 * What n8n calls, and with it everything the description does without: one file of the build, which the node's file
 * loads at the first call (SPEC 8).
 */
export { testCredential } from './credential-test';
export { execute } from './execute';
export { getEventFields } from './manual-fields';
