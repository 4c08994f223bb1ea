import { request } from 'node:http';
import { type BucketDoor, formWith } from '../support/bucket-door.ts';
import type { Emulator } from './emulator.ts';

/**
 * The bucket behind an emulator. Addresses are signed for the bucket's own name, which leads to AWS: so the emulator is asked, under
 * that name.
 */
export function doorThrough({ endpoint }: Emulator): BucketDoor {
  return {
    async send({ url, fields }, file) {
      const form = new Response(formWith(fields, file));
      const type = form.headers.get('content-type') ?? '';
      const { status, location } = await ask(endpoint, url, { type, body: Buffer.from(await form.arrayBuffer()) });
      return { status, location };
    },
    open: (url) => ask(endpoint, url),
  };
}

interface Asked {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly location: string | undefined;
  readonly type: string | undefined;
  readonly disposition: string | undefined;
}

function ask(endpoint: string, url: string, form?: { readonly type: string; readonly body: Buffer }): Promise<Asked> {
  const { host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const asking = request(
      endpoint + pathname + search,
      {
        method: form === undefined ? 'GET' : 'POST',
        headers: {
          host,
          ...(form === undefined ? {} : { 'content-type': form.type, 'content-length': form.body.length }),
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          resolve({
            status: answer.statusCode ?? 0,
            bytes: new Uint8Array(Buffer.concat(chunks)),
            location: answer.headers.location,
            type: answer.headers['content-type'],
            disposition: answer.headers['content-disposition'],
          });
        });
      },
    );
    asking.on('error', reject);
    asking.end(form?.body);
  });
}
