import type { UploadTicket } from '../../functions/platform/attachment-desk.ts';

export interface SentForm {
  readonly status: number;
  /** Where the browser is led to. */
  readonly location?: string | undefined;
}

export interface OpenedLink {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly type?: string | null | undefined;
  readonly disposition?: string | null | undefined;
}

/** The bucket as a browser meets it. */
export interface BucketDoor {
  send(ticket: Pick<UploadTicket, 'url' | 'fields'>, file: Uint8Array): Promise<SentForm>;
  open(url: string): Promise<OpenedLink>;
}

/** Over HTTP, as a browser without a script sends a form and follows a link. */
export const doorOverHttp: BucketDoor = {
  async send({ url, fields }, file) {
    const answer = await fetch(url, { method: 'POST', body: formWith(fields, file), redirect: 'manual' });
    await answer.arrayBuffer();
    return { status: answer.status, location: answer.headers.get('location') ?? undefined };
  },
  async open(url) {
    const answer = await fetch(url);
    return {
      status: answer.status,
      bytes: new Uint8Array(await answer.arrayBuffer()),
      type: answer.headers.get('content-type'),
      disposition: answer.headers.get('content-disposition'),
    };
  },
};

/** The fields as they are, and the file last. */
export function formWith(fields: Readonly<Record<string, string>>, file: Uint8Array): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file)]), '王桂兰的照片.jpg');
  return form;
}
