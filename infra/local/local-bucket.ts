import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SignedBucket } from '../../functions/platform/s3-signatures.ts';
import { BUCKET } from '../../shared/contracts/bucket.ts';
import { LARGEST_UPLOAD } from '../../shared/petition/uploads.ts';
import { type BucketShelf, folderShelf, type ShelvedFile } from './bucket-shelf.ts';
import { readBody, serveOnLoopback } from './loopback-server.ts';
import { refusalOfAddress, refusalOfForm, type S3Refusal } from './signed-requests.ts';
import type { Clock } from './virtual-clock.ts';

export interface LocalBucket {
  /** For `@aws-sdk/client-s3`. */
  readonly endpoint: string;
  /** Forms and links, at {@link LOCAL_BUCKET_PATH} of whichever server asks; answers whether it took the request. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** What lies in quarantine. */
  incoming(): readonly string[];
  reset(): void;
  close(): Promise<void>;
}

/** Where forms are sent to and links lead, on the one address that people know. */
export const LOCAL_BUCKET_PATH = '/_bucket';

/** The fields of a form take some room beside its file. */
const LARGEST_FORM = LARGEST_UPLOAD + 1024 * 1024;

/**
 * Amazon S3 for one machine, as much of it as Huisheng speaks: signed forms and signed addresses, judged by what was signed and by the
 * virtual clock, and the client's get, put and delete. It has no versions. Forms are sent to the gateway's own address, so that one open port
 * is enough; the client has a port on loopback like every other stand-in.
 */
export async function startLocalBucket(settings: {
  readonly folder: string;
  readonly signed: SignedBucket;
  readonly clock: Clock;
  /** A file has arrived in quarantine: what EventBridge is told in the cloud. */
  readonly onIncoming: (key: string) => void;
}): Promise<LocalBucket> {
  const shelf = folderShelf(settings.folder);
  const arrived = (key: string): void => {
    if (key.startsWith(BUCKET.incoming)) settings.onIncoming(key);
  };
  const server = await serveOnLoopback((request, response) => {
    answerClient(request, shelf, settings).then(
      (answer) => send(response, answer),
      (error: unknown) => send(response, refused({ status: 400, code: 'InternalError', message: String(error) })),
    );
  });
  return {
    endpoint: server.endpoint,
    incoming: () => shelf.keys(BUCKET.incoming),
    reset: () => shelf.empty(),
    close: () => server.close(),
    async handle(request, response) {
      const url = new URL(request.url ?? '/', 'http://local');
      if (url.pathname !== LOCAL_BUCKET_PATH && !url.pathname.startsWith(`${LOCAL_BUCKET_PATH}/`)) return false;
      // Keys of ours need no escaping; one that does was signed by nobody.
      const key = url.pathname.slice(LOCAL_BUCKET_PATH.length + 1);
      const answer =
        request.method === 'POST'
          ? await takeForm(request, shelf, settings, arrived)
          : followAddress(request, key, url.searchParams, shelf, settings);
      send(response, answer);
      return true;
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

async function takeForm(
  request: IncomingMessage,
  shelf: BucketShelf,
  { signed, clock }: { readonly signed: SignedBucket; readonly clock: Clock },
  arrived: (key: string) => void,
): Promise<Answer> {
  const body = await readBody(request, LARGEST_FORM);
  if (body === undefined) {
    return refused({ status: 400, code: 'EntityTooLarge', message: 'Your proposed upload exceeds the maximum.' });
  }
  const form = await formIn(request, body);
  const file = form?.get('file');
  if (form === undefined || !(file instanceof File)) {
    return refused({ status: 400, code: 'MalformedPOSTRequest', message: 'The body is not a form with a file.' });
  }
  const fields = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const refusal = refusalOfForm(signed, fields, file.size, clock.now());
  if (refusal !== undefined) return refused(refusal);
  const key = fields['key'] ?? '';
  const notes = Object.entries(fields)
    .filter(([name]) => name.startsWith('x-amz-meta-'))
    .map(([name, value]) => [name.slice('x-amz-meta-'.length), value] as const);
  shelf.put(key, {
    bytes: Buffer.from(await file.arrayBuffer()),
    at: clock.now(),
    contentType: fields['Content-Type'] ?? 'binary/octet-stream',
    notes: Object.fromEntries(notes),
  });
  arrived(key);
  const back = fields['success_action_redirect'];
  if (back === undefined) return { status: 201, ...xml(`<PostResponse><Key>${key}</Key></PostResponse>`) };
  const location = new URL(back);
  for (const [name, value] of Object.entries({ bucket: signed.bucket, key, etag: '"local"' })) {
    location.searchParams.append(name, value);
  }
  return { status: 303, headers: { location: location.href } };
}

async function formIn(request: IncomingMessage, body: Buffer): Promise<FormData | undefined> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return new Response(new Uint8Array(body), { headers }).formData().catch(() => undefined);
}

function followAddress(
  request: IncomingMessage,
  key: string,
  query: URLSearchParams,
  shelf: BucketShelf,
  { signed, clock }: { readonly signed: SignedBucket; readonly clock: Clock },
): Answer {
  if (request.method !== 'GET') return refused({ status: 403, code: 'AccessDenied', message: 'Access Denied' });
  const refusal = refusalOfAddress(signed, key, query, clock.now());
  if (refusal !== undefined) return refused(refusal);
  if (key === '') {
    return listOf(shelf, query);
  }
  const file = shelf.get(key);
  if (file === undefined) return refused(NO_SUCH_KEY);
  const asked = [...query].filter(([name]) => name.startsWith('response-'));
  const headers = asked.map(([name, value]) => [name.slice('response-'.length), value] as const);
  return {
    status: 200,
    headers: { 'content-type': file.contentType, ...Object.fromEntries(headers) },
    body: file.bytes,
  };
}

function listOf(shelf: BucketShelf, query: URLSearchParams): Answer {
  const found = shelf
    .keys(query.get('prefix') ?? '')
    .map((key) => `<Contents><Key>${key}</Key><LastModified>${shelf.get(key)?.at ?? ''}</LastModified></Contents>`);
  return { status: 200, ...xml(`<ListBucketResult>${found.join('')}</ListBucketResult>`) };
}

/** The client of the functions of this machine, at `/<bucket>/<key>`. Nothing here is scanned, so nothing carries a tag. */
async function answerClient(
  request: IncomingMessage,
  shelf: BucketShelf,
  { signed, clock }: { readonly signed: SignedBucket; readonly clock: Clock },
): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
  const key = pathname.slice(signed.bucket.length + 2);
  switch (request.method) {
    case 'GET': {
      if (key === '') return listOf(shelf, searchParams);
      if (searchParams.has('tagging')) return { status: 200, ...xml('<Tagging><TagSet /></Tagging>') };
      const file = shelf.get(key);
      return file === undefined ? refused(NO_SUCH_KEY) : { status: 200, headers: headersOf(file), body: file.bytes };
    }
    case 'PUT': {
      if (request.headers['if-none-match'] === '*' && shelf.get(key) !== undefined) return refused(ALREADY_THERE);
      const bytes = await readBody(request, LARGEST_FORM);
      if (bytes === undefined) throw new Error('a file larger than any that is kept');
      shelf.put(key, { bytes, at: clock.now(), contentType: request.headers['content-type'] ?? '', notes: {} });
      return { status: 200, headers: { etag: '"local"' } };
    }
    case 'DELETE':
      shelf.remove(key);
      return { status: 204 };
    default:
      throw new Error(`${request.method ?? ''} is not spoken here`);
  }
}

const NO_SUCH_KEY: S3Refusal = { status: 404, code: 'NoSuchKey', message: 'The specified key does not exist.' };
const ALREADY_THERE: S3Refusal = { status: 412, code: 'PreconditionFailed', message: 'It is there already.' };

function headersOf({ contentType, notes }: ShelvedFile): Readonly<Record<string, string>> {
  const said = Object.entries(notes).map(([name, value]) => [`x-amz-meta-${name}`, value] as const);
  return { 'content-type': contentType, ...Object.fromEntries(said) };
}

function refused({ status, code, message }: S3Refusal): Answer {
  return { status, ...xml(`<Error><Code>${code}</Code><Message>${message}</Message></Error>`) };
}

function xml(body: string): Pick<Answer, 'headers' | 'body'> {
  return { headers: { 'content-type': 'application/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}` };
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body ?? '') });
  response.end(body);
}
