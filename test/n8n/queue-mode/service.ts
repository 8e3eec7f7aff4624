/** A server that n8n needs, on a port of the loopback address. */
export interface Service {
	readonly port: number;
	stop(): Promise<void>;
}
