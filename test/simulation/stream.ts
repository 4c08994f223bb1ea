import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { streamEvent } from '../support/handlers.ts';
import { chance } from './chance.ts';
import { type Ended, type Surroundings } from './invocation.ts';

/** A DynamoDB stream with its two consumers: in order within a shard, at least once, stopped by a bad record for a while. */
export interface Stream {
  append(petitionNo: string): void;
  /** Records that were given up, handed to their consumer again by whoever operates the district. */
  redrive(): void;
  /** Nothing waits or runs. */
  readonly idle: boolean;
  readonly deadLetters: number;
}

export type ConsumerName = 'project' | 'follow-up';

export type Consume = (
  consumer: ConsumerName,
  event: DynamoDBStreamEvent,
  occasion: {
    readonly label: string;
    readonly labels: ReadonlyMap<string, string>;
    readonly doomedBy: ReadonlySet<string>;
  },
) => Promise<Ended<DynamoDBBatchResponse>>;

interface StreamRecord {
  readonly no: string;
  readonly nth: number;
  readonly sequenceNumber: string;
  readonly at: number;
}

/** As the stacks set it: see `infra/constructs/stream-consumer.ts`. */
const MOST_RETRIES = 10;
const LONGEST_AGE = 6 * 3_600_000;
const BATCH = 25;
const SHARDS = 2;
const DAY = 86_400_000;

export function startStream(around: Surroundings, consume: Consume): Stream {
  const { seed, agenda, weather } = around;
  const shards = (['project', 'follow-up'] as const).flatMap((consumer) =>
    Array.from({ length: SHARDS }, () => startShard(consumer)),
  );
  const appended = new Map<string, number>();
  let running = 0;
  let deadLetters = 0;
  let given: { readonly consumer: ConsumerName; readonly record: StreamRecord }[] = [];

  function startShard(consumer: ConsumerName) {
    const waiting: StreamRecord[] = [];
    let busy = false;
    let tries = 0;
    let batchSize = BATCH;

    const pauseBefore = (): number => {
      if (tries > 0) return Math.min(60_000, 1_000 * 2 ** tries);
      const occasion = occasionOf(consumer, waiting[0]);
      const luck = chance(seed, 'delay', occasion);
      return weather.strikes('STREAM_DELAYED', occasion) ? luck.between(60_000, 5 * 3_600_000) : luck.between(50, 900);
    };

    async function deliver(batch: readonly StreamRecord[], time: string): Promise<number> {
      const doomedBy = new Set(batch.filter((record) => isPoison(consumer, record)).map(({ no }) => no));
      const labels = new Map(batch.map((record) => [record.no, `${occasionOf(consumer, record)}, ${time}`]));
      const label = `${occasionOf(consumer, batch[0])}, ${time}`;
      const ended = await consume(consumer, streamEvent(batch), { label, labels, doomedBy });
      if (ended.kind !== 'answered') return 0;
      const failed = ended.value.batchItemFailures[0]?.itemIdentifier;
      if (failed === undefined) return batch.length;
      return Math.max(
        0,
        batch.findIndex(({ sequenceNumber }) => sequenceNumber === failed),
      );
    }

    async function round(): Promise<void> {
      const batch = waiting.slice(0, batchSize);
      const time = `try ${tries + 1}`;
      const done = await deliver(batch, time);
      const occasion = `${occasionOf(consumer, batch[0])}, ${time}`;
      if (done > 0 && weather.strikes('STREAM_REPEATED', occasion)) {
        await deliver(batch.slice(0, done), `${time}, again`);
      }
      waiting.splice(0, done);
      if (done === batch.length) {
        tries = 0;
        batchSize = BATCH;
        return;
      }
      tries = done > 0 ? 1 : tries + 1;
      // Halved out of its batch, so that a bad record ends alone.
      batchSize = Math.max(1, Math.floor((batch.length - done) / 2));
      const [bad] = waiting;
      if (bad === undefined || (tries <= MOST_RETRIES && agenda.now - bad.at < LONGEST_AGE)) return;
      waiting.shift();
      tries = 0;
      giveUp(consumer, bad);
    }

    const start = (): void => {
      if (busy || waiting.length === 0) return;
      busy = true;
      running += 1;
      agenda.in(pauseBefore(), () => {
        void round().finally(() => {
          busy = false;
          running -= 1;
          start();
        });
      });
    };

    return {
      consumer,
      push(record: StreamRecord) {
        waiting.push(record);
        start();
      },
      get idle() {
        return waiting.length === 0;
      },
    };
  }

  const poisons = new Map<string, boolean>();
  function isPoison(consumer: ConsumerName, record: StreamRecord): boolean {
    const name = occasionOf(consumer, record);
    const known = poisons.get(name) ?? weather.strikes('STREAM_POISON', name);
    poisons.set(name, known);
    return known && !weather.isClear;
  }

  function occasionOf(consumer: ConsumerName, record: StreamRecord | undefined): string {
    return `${consumer} ${record?.sequenceNumber ?? ''}`;
  }

  function giveUp(consumer: ConsumerName, record: StreamRecord): void {
    deadLetters += 1;
    given.push({ consumer, record });
    poisons.set(occasionOf(consumer, record), false);
    // Somebody sees the alarm within the day.
    agenda.in(chance(seed, 'redrive', record.sequenceNumber).between(DAY / 24, DAY), redrive);
  }

  function redrive(): void {
    const letters = given;
    given = [];
    for (const { consumer, record } of letters) {
      shardOf(consumer, record.no)?.push({
        ...record,
        sequenceNumber: `${record.sequenceNumber}-again`,
        at: agenda.now,
      });
    }
  }

  function shardOf(consumer: ConsumerName, no: string) {
    return shards.filter((shard) => shard.consumer === consumer)[Number(no.slice(-1)) % SHARDS];
  }

  return {
    append(no) {
      const nth = (appended.get(no) ?? 0) + 1;
      appended.set(no, nth);
      for (const consumer of ['project', 'follow-up'] as const) {
        shardOf(consumer, no)?.push({ no, nth, sequenceNumber: `${no}-${nth}`, at: agenda.now });
      }
    },
    redrive,
    get idle() {
      return running === 0 && given.length === 0 && shards.every((shard) => shard.idle);
    },
    get deadLetters() {
      return deadLetters;
    },
  };
}
