import { deliveriesStore } from '../../functions/platform/deliveries-store.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { MeasuredLife, MeasuredLives, Units } from '../../infra/cli/cost/measured.ts';
import { walkPetitionLife } from '../journey/petition-life.ts';
import type { DistrictClient } from '../journey/district-client.ts';
import { CLOCK, meteredDistrict, type Use } from '../bench/metered-district.ts';
import { httpEvent } from '../support/desk.ts';
import { NO_EXPORTS } from '../support/no-exports.ts';
import { fakeBucket } from '../support/fake-bucket.ts';
import { CONTEXT, handlersOver } from '../support/handlers.ts';
import { handler } from '../support/office.ts';
import type { TableUnderTest } from '../support/tables.ts';
import { walkOrdinaryLife } from './ordinary-life.ts';

/** Plays both lives and writes down what they used. */
export async function measureLives(opened: TableUnderTest): Promise<MeasuredLives> {
  const ordinary = await measured(opened, walkOrdinaryLife);
  const toFinality = await measured(opened, walkPetitionLife);
  return {
    lives: { ordinary: ordinary.life, toFinality: toFinality.life },
    questions: { openFile: toFinality.openFile },
  };
}

async function measured(
  opened: TableUnderTest,
  walk: (district: DistrictClient) => Promise<{ readonly petitionNo: string }>,
): Promise<{ readonly life: MeasuredLife; readonly openFile: Units }> {
  const district = meteredDistrict(opened);
  const { petitionNo } = await walk(district);
  const uses = district.uses.filter((use) => use.petitionNo === petitionNo);
  const count = (fits: (use: Use) => boolean): number => uses.filter(fits).length;
  const life: MeasuredLife = {
    commits: (await district.service.record.load(petitionNo, { consistent: true })).length,
    httpRequests: count(({ part, step }) => part === 'command' && step !== CLOCK),
    ofTheseByStaff: count(({ part, step }) => part === 'command' && step !== CLOCK && !BY_RESIDENTS.has(step)),
    timers: count(({ part, step }) => part === 'command' && step === CLOCK),
    streamRecords: count(({ part }) => part !== 'command'),
    writeUnits: sum(uses, ({ writes }) => writes),
    readUnits: sum(uses, ({ reads }) => reads),
    messages: (await district.mail()).filter((mail) => mail.petitionNo === petitionNo).length,
    bytesKept: await bytesOf(opened, petitionNo),
  };
  opened.units.length = 0;
  const { service } = district;
  const bucket = fakeBucket({ now: () => service.now(), hashes: service.hashes, newId: () => service.newId() });
  const { http } = handlersOver(() => ({
    ...service,
    attachments: bucket.desk,
    deliveries: deliveriesStore(opened.table),
    exporting: NO_EXPORTS,
  }));
  const answer = await http('petition-file')(httpEvent({ no: petitionNo, by: handler }), CONTEXT);
  if (answer.statusCode !== 200) throw new Error(`petition-file answered ${answer.statusCode}`);
  const used = (...operations: readonly string[]): number =>
    sum(
      opened.units.filter(({ operation }) => operations.includes(operation)),
      ({ units }) => units,
    );
  return { life, openFile: { writeUnits: used('put', 'delete'), readUnits: used('query', 'list') } };
}

const BY_RESIDENTS: ReadonlySet<string> = new Set(['submit', 'track', 'request-review', 'request-final-review']);

function sum<One>(all: readonly One[], of: (one: One) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}

/** What stays in the table of a petition, its rows in the index counted again: names and values, and 100 bytes an item as DynamoDB bills. */
async function bytesOf({ table }: TableUnderTest, no: string): Promise<number> {
  const { petition, particulars, notice, view } = PARTITIONS;
  const sizes = await Promise.all(
    [petition, particulars, notice, view].map(async (partition) => {
      const items = await table.query(partition + no, { consistent: true });
      const bytes = sum(items, (item) => 100 + Buffer.byteLength(Object.entries(item).flat().join('')));
      return partition === view ? 2 * bytes : bytes;
    }),
  );
  return sum(sizes, (size) => size);
}
