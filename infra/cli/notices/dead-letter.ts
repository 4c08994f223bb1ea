import * as z from 'zod/mini';
import { type Instant, instantFromMilliseconds } from '../../../shared/calendar/instant.ts';

/** A message of a dead-letter queue, as SQS hands it out. */
export interface Letter {
  readonly id: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a letter asks to be done again. */
export type Errand =
  /** Call this function with these words. */
  | { readonly kind: 'call'; readonly worker: string; readonly payload: unknown }
  /** Have this consumer follow every commit of these minutes: the letter says where in the stream, the commits are in the table. */
  | { readonly kind: 'follow'; readonly worker: string; readonly from: Instant; readonly until: Instant }
  | { readonly kind: 'unreadable'; readonly why: 'NOT_JSON' | 'TRUNCATED' | 'NO_WORKER' };

const failedCall = z.object({ requestContext: z.object({ functionArn: z.string() }), requestPayload: z.unknown() });
const failedBatch = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  DDBStreamBatchInfo: z.object({
    approximateArrivalOfFirstRecord: z.string(),
    approximateArrivalOfLastRecord: z.string(),
  }),
});

/**
 * Reads the three kinds of letters there are: of a function that was called and failed, of a stream's batch, and of a schedule or
 * rule that reached nobody, whose letter is the call itself.
 * @param worker who was to do it, where the letter does not say so
 */
export function errandOf({ body, attributes }: Letter, worker: string | undefined): Errand {
  if (attributes['IS_PAYLOAD_TRUNCATED'] === 'true') return { kind: 'unreadable', why: 'TRUNCATED' };
  const read = readJson(body);
  if (!read.ok) return { kind: 'unreadable', why: 'NOT_JSON' };
  const batch = failedBatch.safeParse(read.value);
  if (batch.success) {
    const { requestContext, DDBStreamBatchInfo: info } = batch.data;
    return {
      kind: 'follow',
      worker: nameIn(requestContext.functionArn),
      from: instantFromMilliseconds(Date.parse(info.approximateArrivalOfFirstRecord)),
      until: instantFromMilliseconds(Date.parse(info.approximateArrivalOfLastRecord)),
    };
  }
  const call = failedCall.safeParse(read.value);
  if (call.success && isObject(read.value) && 'requestPayload' in read.value) {
    return { kind: 'call', worker: nameIn(call.data.requestContext.functionArn), payload: call.data.requestPayload };
  }
  const target = attributes['TARGET_ARN'];
  const addressee = target === undefined ? worker : nameIn(target);
  if (addressee === undefined) return { kind: 'unreadable', why: 'NO_WORKER' };
  return { kind: 'call', worker: addressee, payload: read.value };
}

// `arn:aws:lambda:…:function:huisheng-wutong-check-clocks`, and `:$LATEST` where Lambda writes it.
function nameIn(arn: string): string {
  return arn.split(':function:')[1]?.split(':')[0] ?? arn;
}

function readJson(body: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  if (body.trim() === '') return { ok: true, value: {} };
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch {
    return { ok: false };
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
