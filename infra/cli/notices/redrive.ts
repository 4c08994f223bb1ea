import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import { errorName } from '../../../functions/platform/log.ts';
import { recordStore } from '../../../functions/platform/record.ts';
import { type DeadLetters, deadLetterQueueName, deadLettersOf } from '../../../shared/contracts/dead-letters.ts';
import type { LeadEvent } from '../../../shared/accountability/events.ts';
import type { ComplaintEvent } from '../../../shared/complaints/events.ts';
import type { IntegrityEvent } from '../../../shared/integrity/events.ts';
import { PARTITIONS } from '../../../shared/contracts/table.ts';
import { functionsOf } from '../../../shared/contracts/functions.ts';
import type { District } from '../../../shared/district/district.ts';
import { readOptions } from '../read-options.ts';
import { accountOf, openPlace, PLACE_OPTIONS } from '../record/place.ts';
import { UsageError } from '../usage-error.ts';
import { type Errand, errandOf } from './dead-letter.ts';
import { type LetterBox, letterBox } from './letter-box.ts';
import { type Errands, runErrand } from './run-errand.ts';

const OPTIONS = {
  ...PLACE_OPTIONS,
  queue: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export interface QueueCleared {
  readonly queue: string;
  readonly found: number;
  readonly done: number;
  /** Left in the queue, by what stood in the way. */
  readonly left: Readonly<Record<string, number>>;
}

/**
 * `huisheng notices redrive`: does once more what ended in a district's dead-letter queues, and removes each letter only when its
 * work is done. Exit code 1 while anything is left.
 */
export async function noticesRedrive(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS);
  const dryRun = options['dry-run'] === true;
  if (options.table === undefined) {
    throw new UsageError(
      '请用 --table 与 --district 写明 / --table and --district: on one machine there are no queues',
    );
  }
  const place = await openPlace(options);
  const [queues, functions] = [new SQSClient(accountOf(options)), new LambdaClient(accountOf(options))];
  try {
    const errands: Errands = {
      workers: new Set(functionsOf(place.district).map(({ name }) => functionNameIn(place.district, name))),
      call: (worker, payload) => invoke(functions, worker, payload),
      record: recordStore(place.table),
      leads: recordStore<LeadEvent>(place.table, PARTITIONS.lead),
      complaints: recordStore<ComplaintEvent>(place.table, PARTITIONS.complaint),
      integrity: recordStore<IntegrityEvent>(place.table, PARTITIONS.integrity),
      whole: place.whole,
    };
    const cleared: QueueCleared[] = [];
    for (const kind of queuesAsked(place.district, options.queue)) {
      const box = await letterBox(queues, deadLetterQueueName(place.district.slug, kind.letters));
      if (box === undefined) throw new UsageError(`没有队列 ${kind.letters} / the district has no such queue here`);
      const one = await clear(box, kind, errands, { slug: place.district.slug, dryRun });
      cleared.push(one);
      if (options.json !== true) console.log(lineOf(one, kind, dryRun));
    }
    if (options.json === true) console.log(JSON.stringify({ dryRun, queues: cleared }));
    return cleared.some(({ found, done }) => found > done) ? 1 : 0;
  } finally {
    queues.destroy();
    functions.destroy();
    await place.close();
  }
}

/** Every letter of one queue. One that fails again stays, and does not keep the others waiting. */
export async function clear(
  box: LetterBox,
  { letters, worker }: DeadLetters,
  errands: Errands,
  { slug, dryRun }: { readonly slug: string; readonly dryRun: boolean },
): Promise<QueueCleared> {
  let found = 0;
  let done = 0;
  const left: Record<string, number> = {};
  const leave = (why: string): void => {
    left[why] = (left[why] ?? 0) + 1;
  };
  try {
    for await (const letter of box.letters()) {
      found += 1;
      const errand = errandOf(letter, worker === undefined ? undefined : `huisheng-${slug}-${worker}`);
      if (dryRun) {
        leave(plainly(errand));
        continue;
      }
      try {
        const outcome = await runErrand(errands, errand);
        if (outcome.done) {
          await box.remove(letter);
          done += 1;
        } else leave(outcome.why);
      } catch (error) {
        leave(errorName(error));
      }
    }
  } finally {
    await box.putBack();
  }
  return { queue: letters, found, done, left };
}

function plainly(errand: Errand): string {
  return errand.kind === 'unreadable' ? errand.why : errand.worker;
}

function queuesAsked(district: District, queue: string | undefined): readonly DeadLetters[] {
  const all = deadLettersOf(district);
  if (queue === undefined) return all;
  const asked = all.filter(({ letters }) => letters === queue);
  if (asked.length > 0) return asked;
  const known = all.map(({ letters }) => letters).join('、');
  throw new UsageError(`没有队列「${queue}」，可选：${known} / no such queue`);
}

function functionNameIn({ slug }: District, name: string): string {
  return `huisheng-${slug}-${name}`;
}

/** What a function could not do again; its message may quote input and is not shown. */
class FailedAgain extends Error {
  override readonly name = 'FailedAgain';
}

async function invoke(client: LambdaClient, worker: string, payload: unknown): Promise<unknown> {
  const answer = await client.send(new InvokeCommand({ FunctionName: worker, Payload: JSON.stringify(payload) }));
  if (answer.FunctionError !== undefined) throw new FailedAgain(answer.FunctionError);
  const said = Buffer.from(answer.Payload ?? []).toString('utf8');
  return said === '' ? undefined : JSON.parse(said);
}

function lineOf({ queue, found, done, left }: QueueCleared, { title }: DeadLetters, dryRun: boolean): string {
  if (found === 0) return `· ${queue}  空 / empty`;
  const rest = Object.entries(left).map(([why, count]) => `${why} ×${count}`);
  const said = dryRun
    ? `${found}件待办 / ${found} to do`
    : `${found}件，已补办${done}件 / ${done} of ${found} done again`;
  return [`${found === done ? '✓' : '!'} ${queue}  ${said}  ${title.zh} / ${title.en}`, ...rest].join('\n    ');
}
