import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyedHashes } from '../../functions/platform/keyed-hashes.ts';
import { shanghaiDay, instant } from '../../shared/calendar/instant.ts';
import { comparedShingles, LIKENESS_SHOWN, likenessOf, type Sketch, sketchOf } from '../../shared/petition/likeness.ts';
import { plainText, shinglesOf } from '../../shared/petition/plain-text.ts';
import { type Desk, openDesk, PERSONAL, PETITION } from '../support/desk.ts';
import { handler, head, leader, receiver, type Staff } from '../support/office.ts';
import { reworded, WAYS, type Way, type Words } from '../support/reworded.ts';
import { SAMPLES, type Sample } from '../support/samples.ts';

const hashes = keyedHashes('a secret of at least thirty-two characters');

describe('what of a text is compared', () => {
  it.each([
    ['5号楼，漏雨！', '五號樓漏雨'],
    ['１２户　没电', '12戶沒電。'],
    ['Wi-Fi 坏了', 'ＷＩＦＩ壞了'],
  ])('%s is %s', (one, other) => {
    expect(plainText(one)).toBe(plainText(other));
  });

  it('are its pairs of characters; rare ones and emoji break nothing', () => {
    expect([...shinglesOf('屋顶漏雨')]).toEqual(['屋顶', '顶漏', '漏雨']);
    expect([...shinglesOf('𠮷😀祥')]).toEqual(['𠮷祥']);
    expect(shinglesOf('漏')).toEqual(new Set());
  });

  it('the estimate is near the shares of pairs that are really shared', () => {
    for (const sample of COMPARABLE.slice(0, 20)) {
      const other = reworded(sample, 'all of it at once', sample.id);
      const [a, b] = [comparedShingles(sample), comparedShingles(other)];
      const both = [...a].filter((pair) => b.has(pair)).length;
      const shared = (both / (a.size + b.size - both)) * 100;
      const estimated = likenessOf(sketch(sample).bytes, sketch(other).bytes) ?? 0;
      expect(Math.abs(estimated - shared), sample.id).toBeLessThan(20);
    }
  });

  it('what is too short is not compared, and no sketch is taken for another kind of text', () => {
    expect(sketchOf({ statement: '井盖没了' }, (shingle) => hashes.shingleKey(shingle))).toBeUndefined();
    expect(likenessOf('ab', sketch(PETITION).bytes)).toBeUndefined();
    expect(likenessOf(sketch(PETITION).bytes, '')).toBeUndefined();
  });
});

const COMPARABLE = SAMPLES.filter((sample) => comparedShingles(sample).size >= 12);
const PAGE = 'docs/decisions/alike-by-keyed-sketches.md';

describe('R35 R-X13 measured over the sixty samples', () => {
  const documented = readFileSync(PAGE, 'utf8');

  it('R35 no two different matters are shown as alike by their words', () => {
    const sketches = COMPARABLE.map((sample) => sketch(sample));
    const likenesses = sketches.flatMap((one, at) =>
      sketches.slice(0, at).map((other) => likenessOf(one.bytes, other.bytes) ?? 0),
    );
    expect(likenesses.filter((likeness) => likeness >= LIKENESS_SHOWN)).toEqual([]);
    expect(documented).toContain(`${likenesses.length} pairs, the most alike of them ${Math.max(...likenesses)} %`);
  });

  it.each(Object.keys(WAYS) as Way[])('R35 the same matter, %s, is found again', (way) => {
    const found = COMPARABLE.filter((sample) => {
      const [one, other] = [sketch(sample), sketch(reworded(sample, way, sample.id))];
      const meet = one.bands.some((band) => other.bands.includes(band));
      return meet && (likenessOf(one.bytes, other.bytes) ?? 0) >= LIKENESS_SHOWN;
    });
    expect(documented.replaceAll(/ +/g, ' ')).toContain(`| ${way} | ${found.length} of ${COMPARABLE.length} |`);
    expect(found.length / COMPARABLE.length).toBeGreaterThan(0.9);
  });
});

describe('R35 R-X13 what opening a file suggests', () => {
  let desk: Desk;
  const numbers = new Map<string, string>();
  beforeAll(async () => {
    desk = openDesk(instant('2026-11-21T09:00:00+08:00'));
    for (const sample of SAMPLES) numbers.set(sample.id, await registered(desk, sample));
    await desk.stream(...numbers.values());
  }, 60_000);

  it('R-X13 all five known repeats of the samples are among the suggestions, and three matters in sixty besides at most', async () => {
    const idOf = new Map([...numbers].map(([id, no]) => [no, id]));
    const suggested: string[] = [];
    for (const [id, no] of numbers) {
      for (const { petitionNo } of await suggestionsTo(desk, head, no)) suggested.push(`${id}→${idOf.get(petitionNo)}`);
    }
    const known = SAMPLES.flatMap(({ id, expected }) =>
      expected.duplicateOf === null ? [] : [`${id}→${expected.duplicateOf}`],
    );
    expect(known).toHaveLength(5);
    expect(suggested).toEqual(expect.arrayContaining(known));
    expect(readFileSync(PAGE, 'utf8')).toContain(
      `5 of 5 known repeats, with ${suggested.length - known.length} other suggestions`,
    );
    expect(suggested.length - known.length).toBeLessThanOrEqual(3);
  });

  it('R35 another person with the same words: found by the text alone, with the share and without a word of it', async () => {
    const copied = SAMPLES.find(({ id }) => id === 'S23');
    if (copied === undefined) throw new Error('S23');
    const { statement, subject, request } = reworded(copied, 'all of it at once', 'another person');
    const { petitionNo } = await desk.handIn({
      petitioner: { name: '殷若溪', phone: '13900000999' },
      ...{ statement, subject, request },
    });
    await desk.stream(petitionNo);
    const [found, ...others] = await suggestionsTo(desk, head, petitionNo);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ petitionNo: numbers.get('S23'), suggests: 'repeat' });
    expect(found?.agrees.join()).toMatch(/^内容相似度\d\d%$/);
    expect(found?.likeness).toBeGreaterThanOrEqual(LIKENESS_SHOWN);
  });
});

describe('R35 R-X13 what is suggested, to whom', () => {
  it('R-X13 the same paper by the same person is a duplicate; without a secret in the row nobody reads its words', async () => {
    const desk = openDesk();
    const first = await desk.handIn();
    const second = await desk.handIn();
    await desk.stream(first.petitionNo, second.petitionNo);
    expect(await suggestionsTo(desk, head, second.petitionNo)).toMatchObject([
      { petitionNo: first.petitionNo, likeness: 100, suggests: 'duplicate' },
    ]);
    const rows = JSON.stringify(desk.table.items('VIEW#').filter(({ sk }) => sk.startsWith('ALIKE#')));
    expect(desk.table.items('VIEW#').filter(({ sk }) => sk.startsWith('ALIKE#'))).toHaveLength(16);
    expect([...PERSONAL, ...shinglesOf(PETITION.statement)].filter((words) => rows.includes(words))).toEqual([]);
    const elsewhere = keyedHashes('the secret of another district, long enough');
    const theirs = sketchOf(PETITION, (shingle) => elsewhere.shingleKey(shingle));
    expect(rows).not.toContain(theirs?.bytes);
  });

  it('R35 after the final review the same words are suggested as that, and only a person links them', async () => {
    const desk = openDesk();
    const { petitionNo: first } = await desk.assigned();
    const later = await desk.handIn({ ...PETITION, petitioner: { name: '殷若溪', phone: '13900000999' } });
    await desk.expectOk('confirm-finality', { no: await finallyReviewed(desk, first), by: head, body: {} });
    await desk.stream(first, later.petitionNo);
    expect(await suggestionsTo(desk, head, later.petitionNo)).toMatchObject([
      { petitionNo: first, suggests: 'same-facts-after-final' },
    ]);
    const links = async () => (await desk.expectOk('petition-file', { no: later.petitionNo, by: head })).body.links;
    expect(await links()).toEqual([]);
    const body = { petitionNo: first, kind: 'same-facts-after-final' };
    await desk.expectOk('link-duplicate', { no: later.petitionNo, by: handler, body });
    expect(await links()).toEqual([body]);
  });

  it('R-X7 R35 what reads like an accusation does not betray it to those who may not know of it', async () => {
    const desk = openDesk();
    const { petitionNo: accusing } = await desk.handIn();
    const other = await desk.handIn({ ...PETITION, petitioner: { name: '殷若溪', phone: '13900000999' } });
    const accused = { staffIds: [handler.id], units: [] };
    const body = { category: 'ACCUSATION', contentClass: '纪检监察', accused };
    await desk.expectOk('classify', { no: accusing, by: receiver, body });
    await desk.stream(accusing, other.petitionNo);
    const seenBy = async (by: Staff) =>
      (await suggestionsTo(desk, by, other.petitionNo)).map((found) => found.petitionNo);
    expect(await seenBy(head)).toEqual([accusing]);
    expect(await seenBy(handler)).toEqual([]);
    expect(await seenBy(leader)).toEqual([]);
  });
});

interface Suggested {
  readonly petitionNo: string;
  readonly agrees: readonly string[];
  readonly likeness?: number;
  readonly suggests: string;
}

async function suggestionsTo(desk: Desk, by: Staff, no: string): Promise<readonly Suggested[]> {
  return (await desk.expectOk('petition-file', { no, by })).body.possibleDuplicates;
}

async function registered(desk: Desk, sample: Sample): Promise<string> {
  const { petitioner, subject, statement, request, place, channel, receivedAt } = sample;
  const { anonymous, ...who } = petitioner;
  const body = {
    ...(anonymous
      ? { anonymous }
      : { petitioner: Object.fromEntries(Object.entries(who).filter(([, given]) => given !== null)) }),
    ...{ subject, statement, request, place, channel },
    receivedOn: shanghaiDay(instant(receivedAt)),
    onTheSpot: { told: false, reason: '需核实' },
    lateEntryReason: '补录',
  };
  return (await desk.expectOk('register', { by: receiver, body })).body.petitionNo;
}

async function finallyReviewed(desk: Desk, no: string): Promise<string> {
  const day = '2025-10-09';
  const authority = '区住房和城乡建设局';
  const outcomes = [{ item: '屋顶', outcome: 'EXPLAINED' }];
  const decided = { outcome: 'UPHELD', documentNo: '1', issuedOn: day };
  const asked = { requestedOn: day, grounds: '仍不同意' };
  const proposed = { opinion: '建议转送', submit: true };
  for (const [step, by, body] of [
    ['transfer', handler, { authorities: [{ name: authority }], sentOn: day, method: 'SYSTEM' }],
    ['record-acceptance', handler, { authority, acceptedOn: day }],
    ['record-reply', handler, { authority, outcomes, documentNo: '1', issuedOn: day }],
    ['record-service', handler, { document: 'reply', servedOn: day, means: 'POST' }],
    ['request-review', handler, asked],
    ['propose-opinion', handler, proposed],
    ['instruct', leader, { decision: 'approve', instruction: '同意' }],
    ['forward-review', handler, { authority: '云汀区人民政府', sentOn: day }],
    ['record-review-opinion', handler, { authority: '云汀区人民政府', ...decided }],
    ['record-service', handler, { document: 'reviewOpinion', servedOn: day, means: 'POST' }],
    ['request-final-review', handler, asked],
    ['propose-opinion', handler, proposed],
    ['instruct', leader, { decision: 'approve', instruction: '同意' }],
    ['forward-review', handler, { authority: '棠州市人民政府', sentOn: day }],
    ['record-final-review-opinion', handler, { authority: '棠州市人民政府', ...decided }],
    ['record-service', handler, { document: 'finalReviewOpinion', servedOn: day, means: 'POST' }],
    ['give-echo', handler, { on: day, means: 'PHONE', what: '复核意见已送达' }],
  ] as const) {
    await desk.expectOk(step, { no, by, body });
  }
  return no;
}

function sketch(words: Words): Sketch {
  const made = sketchOf(words, (shingle) => hashes.shingleKey(shingle));
  if (made === undefined) throw new Error('too short to be compared');
  return made;
}
