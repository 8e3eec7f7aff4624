import './n8n-environment';
import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';

/** One line of n8n's server log. */
export interface LogEntry {
	readonly level: 'debug' | 'error' | 'info' | 'warn';
	readonly message: string;
	readonly metadata: unknown;
}

const levels = ['debug', 'error', 'info', 'warn'] as const;
const recorders = new Set<LogEntry[]>();

// The one logger of the process, behind `this.logger` of nodes and `LoggerProxy` alike. Its winston stays silent.
const logger = Container.get(Logger);
logger.scoped = () => logger;
for (const level of levels) {
	logger[level] = (message, metadata) => {
		for (const entries of recorders) entries.push({ level, message, metadata });
	};
}

/** Runs something and gives its outcome with all that n8n logged meanwhile, every level. */
export async function withEngineLog<Outcome>(
	work: () => Promise<Outcome>,
): Promise<{ readonly outcome: Outcome; readonly log: readonly LogEntry[] }> {
	const log: LogEntry[] = [];
	recorders.add(log);
	try {
		return { outcome: await work(), log };
	} finally {
		recorders.delete(log);
	}
}
