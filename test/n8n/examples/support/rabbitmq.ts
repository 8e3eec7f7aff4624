/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals --
   tests only: the queue is a program of the system */
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod/v4';
import { mustRun } from '../../install/run-command';
import { systemProgram } from '../../install/system-package';
import { freePort } from '../../support/free-port';
import { greets } from '../../support/greets';
import { startKept, untilReady } from '../../support/kept-process';

const queues = z.array(
	z.object({
		name: z.string(),
		messages_ready: z.number(),
		messages_unacknowledged: z.number(),
	}),
);

/** How many messages of a queue wait, and how many are with a consumer that has not confirmed them. */
export interface QueueState {
	readonly waiting: number;
	readonly unconfirmed: number;
}

/** A running RabbitMQ with its usual account, `guest`. */
export interface RabbitMq {
	/** What is filled in in n8n's credential. */
	readonly credentialData: Readonly<Record<string, unknown>>;
	/** `undefined` while there is no such queue. */
	queue(name: string): Promise<QueueState | undefined>;
	stop(): Promise<void>;
}

/** Starts RabbitMQ for this process's own user, apart from one that the machine may run. */
export async function startRabbitMq(scratch: string, log: string): Promise<RabbitMq> {
	// Debian puts a wrapper on the path that insists on a user of its own; the programs lie beside it.
	const programs = dirname(realpathSync(await systemProgram('rabbitmq-server')));
	const folder = mkdtempSync(join(scratch, 'rabbitmq-'));
	const [port, distribution, mapper] = [await freePort(), await freePort(), await freePort()];
	const plugins = join(folder, 'plugins');
	writeFileSync(plugins, '[].\n');
	const environment = {
		...process.env,
		HOME: folder,
		ERL_EPMD_ADDRESS: '127.0.0.1',
		ERL_EPMD_PORT: String(mapper),
		RABBITMQ_CONF_ENV_FILE: join(folder, 'none'),
		RABBITMQ_CONFIG_FILE: join(folder, 'none'),
		RABBITMQ_DIST_PORT: String(distribution),
		RABBITMQ_ENABLED_PLUGINS_FILE: plugins,
		RABBITMQ_LOG_BASE: folder,
		RABBITMQ_LOGS: '-',
		RABBITMQ_MNESIA_BASE: folder,
		RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
		RABBITMQ_NODE_PORT: String(port),
		RABBITMQ_NODENAME: `meta-capi-${port}@localhost`,
		// The server takes the place of its shell script, so that it gets the signal to stop itself.
		RUNNING_UNDER_SYSTEMD: 'true',
	};
	// Erlang would start this one for good.
	const names = startKept({
		program: 'epmd',
		parameters: ['-port', String(mapper), '-address', '127.0.0.1'],
		environment,
		folder,
		log,
	});
	const program = join(programs, 'rabbitmq-server');
	const server = startKept({ program, parameters: [], environment, folder, log });
	const stop = async () => {
		await server.stop();
		await names.stop();
	};
	let isReady = false;
	try {
		await untilReady(server, async () => await greets(port, 'AMQP', ANOTHER_PROTOCOL), 90);
		isReady = true;
	} finally {
		if (!isReady) await stop();
	}
	return {
		credentialData: {
			hostname: '127.0.0.1',
			port,
			username: 'guest',
			password: 'guest',
			vhost: '/',
			ssl: false,
		},
		async queue(name) {
			const columns = ['name', 'messages_ready', 'messages_unacknowledged'];
			const parameters = ['list_queues', '--quiet', '--formatter', 'json', ...columns];
			const control = join(programs, 'rabbitmqctl');
			const { stdout } = await mustRun(control, parameters, { environment, folder });
			const found = queues.parse(JSON.parse(stdout)).find((queue) => queue.name === name);
			return found && { waiting: found.messages_ready, unconfirmed: found.messages_unacknowledged };
		},
		stop,
	};
}

/** RabbitMQ answers it with the name of its own. */
const ANOTHER_PROTOCOL = '\0\0\0\0\0\0\0\0';
