import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/petition/actor.ts';
import { classify } from '../../shared/petition/steps/classify.ts';
import { correct } from '../../shared/petition/steps/correct.ts';
import { linkDuplicate } from '../../shared/petition/steps/link-duplicate.ts';
import { notify } from '../../shared/petition/steps/notify.ts';
import { submit } from '../../shared/petition/steps/submit.ts';
import { checkClocks } from '../../functions/platform/clock-checks.ts';
import { open, type Outcome, take } from '../../functions/platform/commands.ts';
import { commandOf } from '../../functions/platform/matters.ts';
import type { KeyedHashes } from '../../functions/platform/keyed-hashes.ts';
import type { Service } from '../../functions/platform/service.ts';
import { HOUSING } from '../support/acts.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL, PETITION, THURSDAY } from '../support/desk.ts';
import { handler, head, receiver, resident } from '../support/office.ts';
import { under } from '../support/watched-table.ts';

const recordOf = under('PETITION#');
const particularsOf = under('PARTICULARS#');
const OTHER_WORDS = { ...PETITION, subject: '楼道灯坏了' };

const submitCommand = (key: string, body: unknown = PETITION) => commandOf({ key, scope: 'submit|resident', body });
const handIn = (service: Service, key: string, body = PETITION): Promise<Outcome> =>
  open(service, submit, body, resident, submitCommand(key, body));

const CLASSIFIED = { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' } as const;
const notified = (what: string) => ({ on: '2025-10-09' as never, means: 'PHONE' as const, what });
const taking = (step: string, no: string, actor: Actor, key: string, body: unknown) =>
  commandOf({ key, scope: [step, no, actor.kind === 'staff' ? actor.id : actor.kind].join('|'), body });
const notifyAs = (desk: Desk, no: string, key: string, what = '已收到', actor: Actor = handler) =>
  take(desk.service, notify, no, notified(what), actor, taking('notify', no, actor, key, notified(what)));

/** Numbers come from this list, whatever the command: so that two commands can be given the same. */
function withNumbers(service: Service, ...numbers: readonly string[]): Service {
  const hashes: KeyedHashes = { ...service.hashes, numberFor: (_command, attempt) => numbers[attempt] ?? '' };
  return { ...service, hashes };
}

describe('handing in a petition', () => {
  it('writes the particulars and one commit, and nothing else', async () => {
    const desk = openDesk();
    await desk.handIn();
    expect(desk.table.puts.map(({ item }) => item.pk.split('#')[0])).toEqual(['PARTICULARS', 'PETITION']);
    expect(await desk.chainsAreWhole()).toBe(true);
  });

  it('keeps every personal word out of the record', async () => {
    const desk = openDesk();
    await desk.handIn();
    const record = JSON.stringify(desk.table.items('PETITION#'));
    expect(PERSONAL.filter((words) => record.includes(words))).toEqual([]);
  });

  it('repeated with the same key answers as the first did, a step and weeks later too', async () => {
    const desk = openDesk();
    const first = await desk.call('submit', { body: PETITION, key: 'form-1' });
    await desk.expectOk('classify', { no: first.body.petitionNo, by: receiver, body: CLASSIFIED });
    desk.clock.set(at('2025-11-20 Thu'));
    const before = desk.table.puts.length;
    const again = await desk.call('submit', { body: PETITION, key: 'form-1' });
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(desk.table.puts).toHaveLength(before);
  });

  it('repeated in another order of fields is the same', async () => {
    const desk = openDesk();
    const first = await desk.handIn(PETITION, 'form-1');
    const reordered = Object.fromEntries(Object.entries(PETITION).toReversed());
    expect(await desk.handIn(reordered, 'form-1')).toEqual(first);
  });

  it('the same key with other words is told so, and nothing is written', async () => {
    const desk = openDesk();
    await desk.handIn(PETITION, 'form-1');
    const before = desk.table.items();
    const answer = await desk.call('submit', { body: OTHER_WORDS, key: 'form-1' });
    expect([answer.status, answer.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(desk.table.items()).toEqual(before);
  });

  it('without a key every press is a petition of its own', async () => {
    const desk = openDesk();
    const [one, two] = [await desk.handIn(), await desk.handIn()];
    expect(one.petitionNo).not.toBe(two.petitionNo);
  });

  it.each(['ANSWER_LOST', 'REFUSED'] as const)(
    'where the append’s answer is %s, the caller hears of a fault and the repeat gets number and code',
    async (mishap) => {
      const desk = openDesk();
      void desk.table.mishap(mishap, recordOf);
      expect((await desk.call('submit', { body: PETITION, key: 'form-1' })).status).toBe(500);
      const receipt = await desk.handIn(PETITION, 'form-1');
      expect(desk.table.items('PETITION#')).toHaveLength(1);
      expect(desk.table.items('PARTICULARS#')).toHaveLength(1);
      const seen = await desk.call('track', { body: receiptOf(receipt) });
      expect(seen.status).toBe(200);
      expect(await desk.handIn(PETITION, 'form-1')).toEqual(receipt);
    },
  );

  it.each([
    ['before the particulars', 'DIED_BEFORE', particularsOf, 0],
    ['between the particulars and the commit', 'DIED_AFTER', particularsOf, 0],
    ['right before the commit', 'DIED_BEFORE', recordOf, 0],
    ['between the commit and the answer', 'DIED_AFTER', recordOf, 1],
  ] as const)('the process dies %s: the repeat finds its place', async (_, mishap, where, commits) => {
    const desk = openDesk();
    const died = desk.table.mishap(mishap, where);
    void desk.call('submit', { body: PETITION, key: 'form-1' });
    await died;
    expect(desk.table.items('PETITION#')).toHaveLength(commits);
    const after = desk.restarted();
    after.clock.advance(3);
    const receipt = await after.handIn(PETITION, 'form-1');
    expect(after.table.items('PETITION#')).toHaveLength(1);
    expect(after.table.items('PARTICULARS#')).toHaveLength(1);
    expect(receipt.receivedAt).toBe(commits === 1 ? THURSDAY : after.clock.now());
    expect(await after.chainsAreWhole()).toBe(true);
  });

  it('the process died with one wording put aside: another wording under the key is no repeat', async () => {
    const desk = openDesk();
    const died = desk.table.mishap('DIED_BEFORE', recordOf);
    void desk.call('submit', { body: PETITION, key: 'form-1' });
    await died;
    const answer = await desk.restarted().call('submit', { body: OTHER_WORDS, key: 'form-1' });
    expect(answer.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(desk.table.items('PETITION#')).toHaveLength(0);
  });

  it('two presses at once are one petition', async () => {
    const desk = openDesk();
    const answers = await Promise.all([
      desk.call('submit', { body: PETITION, key: 'form-1' }),
      desk.call('submit', { body: PETITION, key: 'form-1' }),
      desk.call('submit', { body: PETITION, key: 'form-1' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(desk.table.items('PETITION#')).toHaveLength(1);
  });

  it('two wordings at once under one key: one is a petition, the other is told', async () => {
    const desk = openDesk();
    const answers = await Promise.all(
      [PETITION, OTHER_WORDS].map((body) => desk.call('submit', { body, key: 'form-1' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    expect(desk.table.items('PETITION#')).toHaveLength(1);
    expect(desk.table.items('PARTICULARS#')).toHaveLength(1);
  });

  it('a number that is taken is passed over, and the repeat finds the number it was given', async () => {
    const desk = openDesk();
    const service = withNumbers(desk.service, '000-000-0000', '000-000-0013', '000-000-0024');
    const outcomes = [];
    for (const key of ['a', 'b', 'c', 'b']) outcomes.push(await handIn(service, key));
    expect(outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.petition.no : outcome.kind))).toEqual([
      '000-000-0000',
      '000-000-0013',
      '000-000-0024',
      '000-000-0013',
    ]);
    expect(outcomes.at(-1)).toMatchObject({ repeated: true });
  });

  it('a number taken at the last moment, unseen by a reading that lags behind, is passed over too', async () => {
    const desk = openDesk();
    const service = withNumbers(desk.service, '000-000-0000', '000-000-0013');
    desk.table.lag();
    await handIn(service, 'a');
    const outcome = await handIn(service, 'b');
    expect(outcome).toMatchObject({ kind: 'done', petition: { no: '000-000-0013' } });
    expect(await desk.chainsAreWhole()).toBe(true);
  });

  it('where no number is free, it says so instead of taking another’s', async () => {
    const desk = openDesk();
    const service = withNumbers(desk.service, ...Array.from({ length: 6 }, () => '000-000-0000'));
    await handIn(service, 'a');
    expect(await handIn(service, 'b')).toEqual({ kind: 'contended' });
  });

  it('a repeat that a lagging reading does not show yet still gets the first answer', async () => {
    const desk = openDesk();
    desk.table.lag();
    const first = await desk.handIn(PETITION, 'form-1');
    expect(await desk.handIn(PETITION, 'form-1')).toEqual(first);
    expect(desk.table.items('PETITION#')).toHaveLength(1);
    expect((await desk.call('submit', { body: OTHER_WORDS, key: 'form-1' })).status).toBe(422);
  });
});

describe('taking a step', () => {
  it('is one put, conditional, and nothing else', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    const before = desk.table.puts.length;
    await desk.expectOk('classify', { no, by: receiver, body: CLASSIFIED });
    expect(desk.table.puts.slice(before).map(({ item, condition }) => [item.pk, item.sk, condition])).toEqual([
      [`PETITION#${no}`, 'COMMIT#000002', { kind: 'absent' }],
    ]);
  });

  it('refused writes nothing at all, particulars included', async () => {
    const desk = openDesk();
    const { petitionNo: no, queryCode: code } = await desk.assigned();
    const before = desk.table.puts.length;
    const early = { requestedOn: '2025-10-09', grounds: '不服' };
    expect((await desk.call('request-review', { no, code, body: early })).status).toBeGreaterThanOrEqual(400);
    expect(desk.table.puts).toHaveLength(before);
  });

  it('repeated with the same key answers with the state of then, whatever happened since', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const body = { on: '2025-10-09', means: 'PHONE', what: '已收到，正在转送' };
    const first = await desk.expectOk('notify', { no, by: handler, body, key: 'k' });
    await desk.expectOk('transfer', { no, by: handler, body: transferTo(HOUSING) });
    desk.clock.set(at('2025-11-20 Thu'));
    const again = await desk.expectOk('notify', { no, by: handler, body, key: 'k' });
    expect([again.body, again.headers['etag']]).toEqual([first.body, first.headers['etag']]);
    expect(await desk.record(no)).toHaveLength(5);
  });

  it('the same key with other words, by the same person, is told so and nothing is written', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await notifyAs(desk, no, 'k', '已收到');
    const before = desk.table.puts.length;
    expect(await notifyAs(desk, no, 'k', '别的话')).toEqual({ kind: 'keyReused' });
    expect(desk.table.puts).toHaveLength(before);
  });

  it('the same key on another petition, in another step or by another person is another command', async () => {
    const desk = openDesk();
    const [one, two] = [await desk.assigned(), await desk.assigned()];
    const body = { on: '2025-10-09', means: 'PHONE', what: '已收到' };
    for (const { petitionNo: no } of [one, two]) await desk.expectOk('notify', { no, by: handler, body, key: 'k' });
    const echo = { on: '2025-10-09', means: 'PHONE', what: '已收到' };
    await desk.expectOk('give-echo', { no: one.petitionNo, by: handler, body: echo, key: 'k' });
    const colleague = { ...handler, id: 'chen.handler' };
    await desk.expectOk('notify', { no: one.petitionNo, by: colleague, body, key: 'k' });
    expect(await desk.record(one.petitionNo)).toHaveLength(6);
  });

  it.each(['ANSWER_LOST', 'REFUSED'] as const)(
    'where the append’s answer is %s, the repeat is done once',
    async (mishap) => {
      const desk = openDesk();
      const { petitionNo: no } = await desk.assigned();
      void desk.table.mishap(mishap, recordOf);
      await expect(notifyAs(desk, no, 'k')).rejects.toThrow();
      expect(await notifyAs(desk, no, 'k')).toMatchObject({ kind: 'done', repeated: mishap === 'ANSWER_LOST' });
      expect(await desk.record(no)).toHaveLength(4);
    },
  );

  it('the process dies between the words put aside and the commit: the repeat brings them in once', async () => {
    const desk = openDesk();
    const { petitionNo: no, queryCode: code } = await desk.assigned();
    const died = desk.table.mishap('DIED_BEFORE', recordOf);
    const body = { statement: '昨晚又漏了' };
    void desk.call('supplement', { no, code, body, key: 'k' });
    await died;
    const after = desk.restarted();
    await after.expectOk('supplement', { no, code, body, key: 'k' });
    await after.expectOk('supplement', { no, code, body, key: 'k' });
    const file = await after.expectOk('petition-file', { no, by: handler });
    expect(file.body.particulars.statement).toBe(`${PETITION.statement}\n\n昨晚又漏了`);
  });

  it('the process died with other words aside under that key: told, and the old words stay out of the file', async () => {
    const desk = openDesk();
    const { petitionNo: no, queryCode: code } = await desk.assigned();
    const died = desk.table.mishap('DIED_BEFORE', recordOf);
    void desk.call('supplement', { no, code, body: { statement: '一' }, key: 'k' });
    await died;
    const answer = await desk.restarted().call('supplement', { no, code, body: { statement: '二' }, key: 'k' });
    expect(answer.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const file = await desk.restarted().expectOk('petition-file', { no, by: handler });
    expect(file.body.particulars.statement).toBe(PETITION.statement);
  });
});

describe('two at once', () => {
  it('both steps still possible: both are taken, one after the other', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const outcomes = await Promise.all([notifyAs(desk, no, 'a', '一'), notifyAs(desk, no, 'b', '二')]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect((await desk.record(no)).map(({ commit }) => commit.step).slice(3)).toEqual(['notify', 'notify']);
    expect(await desk.chainsAreWhole()).toBe(true);
  });

  it('the slower one is decided anew and told who did what meanwhile', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    desk.table.meanwhile(recordOf, () => desk.expectOk('disregard', { no, by: head, body: { reason: '广告' } }));
    const answer = await desk.call('transfer', { no, by: handler, body: transferTo(HOUSING) });
    expect([answer.status, answer.body.code]).toEqual([409, 'STEP_NOT_POSSIBLE']);
    expect(answer.body.detail).toContain('已由赵敏于10:00办理「disregard」');
    expect((await desk.record(no)).map(({ commit }) => commit.step)).not.toContain('transfer');
  });

  it('the clock was faster: the person’s step is taken on top of what it found', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    desk.clock.set(at('2025-10-14 Tue'));
    desk.table.meanwhile(recordOf, () => checkClocks(desk.service, no));
    await desk.expectOk('transfer', { no, by: handler, body: { ...transferTo(HOUSING), sentOn: '2025-10-14' } });
    expect((await desk.record(no)).map(({ commit }) => commit.step).slice(-2)).toEqual(['check-clocks', 'transfer']);
    expect(await desk.chainsAreWhole()).toBe(true);
  });

  it('a person was faster than the clock: it asks again and finds nothing to say', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    desk.clock.set(at('2025-10-14 Tue'));
    desk.table.meanwhile(recordOf, () => desk.expectOk('disregard', { no, by: head, body: { reason: '广告' } }));
    expect(await checkClocks(desk.service, no)).toBe(0);
    expect((await desk.record(no)).at(-1)?.commit.step).toBe('disregard');
  });

  it('others keep getting there first: try again, with the time to wait, and nothing done', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const faster = (round: number): void => {
      if (round === 0) return;
      desk.table.meanwhile(recordOf, async () => {
        await notifyAs(desk, no, `other-${round}`, `第${round}次`);
        faster(round - 1);
      });
    };
    faster(6);
    const answer = await desk.call('notify', { no, by: handler, body: notified('我的'), key: 'mine' });
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([409, 'CONTENDED', '1']);
    expect(await desk.record(no)).toHaveLength(3 + 6);
    await desk.expectOk('notify', { no, by: handler, body: notified('我的'), key: 'mine' });
  });

  it('one key pressed twice at once is one step', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const outcomes = await Promise.all([notifyAs(desk, no, 'k'), notifyAs(desk, no, 'k')]);
    expect(outcomes.map((outcome) => outcome.kind === 'done' && outcome.repeated).toSorted()).toEqual([false, true]);
    expect(await desk.record(no)).toHaveLength(4);
  });
});

describe('If-Match', () => {
  it('a stale screen is told by name who did what when, and nothing is written', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const answer = await desk.call('notify', { no, by: handler, body: notified('已收到'), ifMatch: '"2"' });
    expect([answer.status, answer.body.code]).toEqual([409, 'OVERTAKEN']);
    expect(answer.body.title).toBe('已由赵敏于10:00办理「assign-handler」');
    expect(answer.body.detail).toContain('3');
    expect(await desk.record(no)).toHaveLength(3);
  });

  it('the version that was read is taken, and the answer carries the next', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const file = await desk.expectOk('petition-file', { no, by: handler });
    const ifMatch = file.headers['etag'] ?? '';
    const answer = await desk.expectOk('notify', { no, by: handler, body: notified('已收到'), ifMatch });
    expect([ifMatch, answer.headers['etag'], answer.body.version]).toEqual(['"3"', '"4"', 4]);
  });

  it('a repeat is answered though its version has passed', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const request = { no, by: handler, body: notified('已收到'), ifMatch: '3', key: 'k' };
    const first = await desk.expectOk('notify', request);
    expect((await desk.expectOk('notify', request)).body).toEqual(first.body);
  });

  it('overtaken at the last moment is overtaken', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    desk.table.meanwhile(recordOf, () => notifyAs(desk, no, 'other', '别人告知'));
    const answer = await desk.call('notify', { no, by: handler, body: notified('已收到'), ifMatch: '"3"' });
    expect(answer.body.code).toBe('OVERTAKEN');
    expect(await desk.record(no)).toHaveLength(4);
  });

  it.each(['latest', '"three"', '', 'W/"3"'])('%j is no version', async (ifMatch) => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const answer = await desk.call('notify', { no, by: handler, body: notified('已收到'), ifMatch });
    expect([answer.status, answer.body.code]).toEqual([400, 'IF_MATCH_INVALID']);
  });
});

describe('readings that lag behind', () => {
  it('nobody is refused because of what the store had not yet shown', async () => {
    const desk = openDesk();
    desk.table.lag();
    const { petitionNo: no, queryCode: code } = await desk.handIn();
    await desk.expectOk('classify', { no, by: receiver, body: CLASSIFIED });
    await desk.expectOk('transfer', { no, by: handler, body: transferTo(HOUSING) });
    await desk.expectOk('record-acceptance', {
      no,
      by: handler,
      body: { authority: HOUSING, acceptedOn: '2025-10-09' },
    });
    await desk.expectOk('supplement', { no, code, body: { statement: '又漏了' } });
    expect((await desk.expectOk('track', { body: { petitionNo: no, queryCode: code } })).body.petitionNo).toBe(no);
    expect((await desk.expectOk('petition-file', { no, by: handler })).body.version).toBe(5);
    expect(await desk.chainsAreWhole()).toBe(true);
  });

  it('the version just read is the version, however far the store lags', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    desk.table.lag();
    await desk.expectOk('classify', { no, by: receiver, body: CLASSIFIED });
    await desk.expectOk('classify', { no, by: receiver, body: CLASSIFIED, ifMatch: '"2"' });
    expect(await desk.record(no)).toHaveLength(3);
  });

  it('a petition just ended elsewhere can be linked to, though not shown yet', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    desk.table.lag();
    const { petitionNo } = await desk.handIn();
    const input = { petitionNo, kind: 'repeat' as const };
    const command = taking('link-duplicate', no, handler, 'k', input);
    expect(await take(desk.service, linkDuplicate, no, input, handler, command)).toMatchObject({ kind: 'done' });
  });

  it('a petition one may not know of cannot be linked to: it is like a number that never was', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const { petitionNo: accusation } = await desk.handIn();
    const accused = { staffIds: [handler.id], units: [] };
    const body = { ...CLASSIFIED, category: 'ACCUSATION', accused };
    await desk.expectOk('classify', { no: accusation, by: receiver, body });
    const linkTo = async (petitionNo: string) => {
      const answer = await desk.call('link-duplicate', { no, by: handler, body: { petitionNo, kind: 'repeat' } });
      return [answer.status, answer.text.replaceAll(petitionNo, 'THE NUMBER')];
    };
    expect(await linkTo(accusation)).toEqual(await linkTo('000-000-0000'));
    expect((await linkTo(accusation))[0]).toBeGreaterThanOrEqual(400);
  });

  it('whoever may not act any more is stopped, though an old reading would let them', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    desk.table.lag();
    const accused = { staffIds: [handler.id], units: [] };
    await desk.expectOk('classify', { no, by: receiver, body: { ...CLASSIFIED, category: 'ACCUSATION', accused } });
    expect((await desk.call('notify', { no, by: handler, body: notified('已收到') })).status).toBe(404);
    expect((await desk.call('petition-file', { no, by: handler })).status).toBe(404);
    expect(await desk.record(no)).toHaveLength(4);
  });

  it('whatever the lag, whoever races: every command ends once, none is lost, the chain holds', async () => {
    const command = fc.record({
      what: fc.constantFrom('classify', 'correct', 'clock', 'again'),
      who: fc.integer({ min: 0, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
        async (rounds, seen) => {
          const desk = openDesk();
          const { petitionNo: no } = await desk.handIn();
          desk.table.lag(() => seen.next().value ?? 0);
          const done = new Set<string>();
          for (const round of rounds) {
            desk.clock.advance(24 * 60);
            const outcomes = await Promise.all(
              round.map(async ({ what, who }) => {
                if (what === 'clock') {
                  await checkClocks(desk.service, no);
                  return undefined;
                }
                const outcome = await someStep(desk, no, what, who);
                return outcome.kind === 'done' ? outcome.commit.command : undefined;
              }),
            );
            for (const id of outcomes) if (id !== undefined) done.add(id);
          }
          const recorded = await desk.record(no);
          const commands = recorded.map(({ commit }) => commit.command).filter((id) => id !== '');
          expect(new Set(commands.slice(1))).toEqual(done);
          expect(await desk.chainsAreWhole()).toBe(true);
        },
      ),
      { numRuns: 60, seed: 20251009 },
    );
  });
});

// `again` repeats a key that may have been used: whoever pressed twice.
function someStep(desk: Desk, no: string, what: string, who: number): Promise<Outcome> {
  const actor = { ...receiver, id: `person-${who}`, roles: ['receiver', 'handler'] as const };
  switch (what) {
    case 'classify': {
      const command = taking('classify', no, actor, `c-${who}-${desk.clock.now()}`, CLASSIFIED);
      return take(desk.service, classify, no, CLASSIFIED, actor, command);
    }
    case 'correct': {
      const input = { field: 'phone', value: `1390000000${who}`, reason: '听写有误' } as const;
      return take(desk.service, correct, no, input, actor, taking('correct', no, actor, `p-${who}`, input));
    }
    default:
      return take(desk.service, classify, no, CLASSIFIED, actor, taking('classify', no, actor, 'pressed', CLASSIFIED));
  }
}

function transferTo(name: string) {
  return { authorities: [{ name }], sentOn: '2025-10-09', method: 'SYSTEM' };
}

function receiptOf({ petitionNo, queryCode }: { readonly petitionNo: string; readonly queryCode: string }) {
  return { petitionNo, queryCode };
}
