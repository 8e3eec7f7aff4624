/**
 * Files of a folder to download by SFTP, for whoever asks: `node file-server.mjs <ssh2's folder> <port> <folder>`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [library, port, folder] = process.argv.slice(2);
const { Server, utils } = createRequire(import.meta.url)(library);
const { STATUS_CODE } = utils.sftp;

const serve = (sftp) => {
	const opened = [];
	const handleOf = (index) => Buffer.from([index]);
	const attributes = ({ length }) => ({
		mode: 0o100644,
		uid: 0,
		gid: 0,
		size: length,
		atime: 0,
		mtime: 0,
	});
	const contentOf = (path) => {
		try {
			return readFileSync(join(folder, join('/', path)));
		} catch {
			return undefined;
		}
	};
	const stat = (request, path) => {
		const content = contentOf(path);
		if (content === undefined) sftp.status(request, STATUS_CODE.NO_SUCH_FILE);
		else sftp.attrs(request, attributes(content));
	};
	sftp.on('REALPATH', (request, path) => {
		sftp.name(request, [{ filename: join('/', path), longname: path, attrs: {} }]);
	});
	sftp.on('STAT', stat);
	sftp.on('LSTAT', stat);
	sftp.on('OPEN', (request, path) => {
		const content = contentOf(path);
		if (content === undefined) return sftp.status(request, STATUS_CODE.NO_SUCH_FILE);
		return sftp.handle(request, handleOf(opened.push(content) - 1));
	});
	sftp.on('FSTAT', (request, handle) => sftp.attrs(request, attributes(opened[handle[0]])));
	sftp.on('READ', (request, handle, offset, length) => {
		const part = opened[handle[0]].subarray(offset, offset + length);
		if (part.length === 0) sftp.status(request, STATUS_CODE.EOF);
		else sftp.data(request, part);
	});
	sftp.on('CLOSE', (request) => sftp.status(request, STATUS_CODE.OK));
};

const hostKey = utils.generateKeyPairSync('ed25519').private;

new Server({ hostKeys: [hostKey] }, (client) => {
	client.on('error', () => undefined);
	client.on('authentication', (attempt) => attempt.accept());
	client.on('session', (accept) => accept().on('sftp', (open) => serve(open())));
}).listen(Number(port), '127.0.0.1');
