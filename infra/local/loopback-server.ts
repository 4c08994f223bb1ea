import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';

/** The only address anything of the local runtime listens on. */
export const LOOPBACK = '127.0.0.1';

export interface LoopbackServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>`, no trailing slash. */
  readonly endpoint: string;
  /** Lets requests under way finish for a moment, then hangs up. May be called more than once. */
  close(): Promise<void>;
}

const GRACE_MILLISECONDS = 2_000;

/** @param port 0, the default, takes any free one */
export async function serveOnLoopback(listener: RequestListener, port = 0): Promise<LoopbackServer> {
  const server = createServer(listener);
  const taken = await listen(server, port);
  return { port: taken, endpoint: `http://${LOOPBACK}:${taken}`, close: () => closeServer(server) };
}

/** Listens on loopback and answers the port taken. @throws the system's error, `EADDRINUSE` when the port is taken */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const hangUp = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MILLISECONDS);
  await new Promise<void>((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error);
      else resolve();
    });
  }).finally(() => {
    clearTimeout(hangUp);
  });
}

/**
 * The whole body; `undefined` when it is longer than `limit` bytes. A body too long is still read up to twice the
 * limit, so that a client which sends first and listens afterwards gets to read its refusal.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length <= limit) chunks.push(bytes);
    else if (length > 2 * limit) break;
  }
  return length <= limit ? Buffer.concat(chunks) : undefined;
}

/**
 * Whether this machine's own pages or tools are calling. A page elsewhere can make a browser here send us a request, and
 * a foreign name can be pointed at loopback: both say so, in `Origin` and in `Host`.
 */
export function isFromThisMachine(request: IncomingMessage): boolean {
  const { host = '', origin } = request.headers;
  return isOurs(host) && (origin === undefined || (origin.startsWith('http://') && isOurs(origin.slice(7))));
}

function isOurs(host: string): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
}

export function answer(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.writeHead(status, { 'content-type': contentType });
  response.end(body);
}
