const { rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');
const { default: NodeEnvironment } = require('jest-environment-node');
const { inTurn } = require('./order.json');

/**
 * Two files run at a time, since an n8n waits more than it works. Those whose credentials and tables the shared n8n
 * finds by name take turns. An environment ends after all hooks of its file.
 */
module.exports = class extends NodeEnvironment {
	constructor(config, context) {
		super(config, context);
		const takesTurns = inTurn.some((part) => context.testPath.includes(part));
		const { runFolder } = JSON.parse(process.env.N8N_TEST_RUN);
		this.turn = takesTurns ? join(runFolder, 'turn') : undefined;
	}

	async setup() {
		await super.setup();
		while (this.turn !== undefined && !isTaken(this.turn)) await pause(50);
	}

	async teardown() {
		if (this.turn !== undefined) rmSync(this.turn, { force: true });
		await super.teardown();
	}
};

function isTaken(turn) {
	try {
		writeFileSync(turn, '', { flag: 'wx' });
		return true;
	} catch {
		return false;
	}
}
