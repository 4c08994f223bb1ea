import { wutong } from '../../../infra/districts/wutong.ts';
import { foldPlates, PLATES_OF_OFFICE } from '../../../shared/reception/plates.ts';
import { foldRoster } from '../../../shared/reception/roster.ts';
import { foldSlot } from '../../../shared/reception/slot-record.ts';
import { at } from '../days.ts';
import { type Call, openDesk } from '../desk.ts';
import { handler, head, receiver } from '../office.ts';

/** The newest form of what is stored. */
export const STORED_COUNTER_VERSION = 'v1';

export interface StoredCounter {
  readonly register: keyof typeof FOLDS;
  readonly no: string;
  readonly commits: readonly unknown[];
  readonly state: unknown;
}

export const FOLDS = { roster: foldRoster, plates: foldPlates, slot: foldSlot } as const;

const WEEK = '2025-W41';
const SLOT = '2025-10-16-0930';

/** Together they hold every event there is; each act has its key, so that they come out the same every time. */
export const STORED_COUNTER: Readonly<Record<string, () => Promise<StoredCounter>>> = {
  'a-week': async () => {
    const { act, desk } = counter();
    const duties = [{ day: '2025-10-10', half: 'MORNING', post: 'reception', staff: [receiver.id] }];
    await act('plan-roster', { week: WEEK, by: head, body: { duties } });
    const changed = [{ ...duties[0], staff: ['chen.handler'] }];
    await act('change-roster', { week: WEEK, by: head, body: { kind: 'SWAP', duties: changed, reason: '家中有事' } });
    await act('open-post', { week: WEEK, by: receiver, body: { post: 'reception', insteadOf: 'chen.handler' } });
    const leaving = { post: 'reception', reason: 'OFFICIAL', standIn: handler.id, words: '随街道干部入户' };
    await act('leave-post', { week: WEEK, by: receiver, body: leaving });
    desk.clock.set(at('2025-10-10 Fri', '09:00'));
    const late = { post: 'reception', day: '2025-10-09', half: 'AFTERNOON', lateEntryReason: '当天网络中断' };
    await act('open-post', { week: WEEK, by: receiver, body: late });
    return stored('roster', WEEK, await desk.service.rosters.record.load(WEEK));
  },
  plates: async () => {
    const { act, desk } = counter();
    const plate = { plateNo: '008', staff: receiver.id, post: 'reception', window: '1号窗口' };
    await act('issue-plate', { by: head, body: plate });
    await act('issue-plate', { by: head, body: { plateNo: '009', staff: handler.id, post: 'reception' } });
    await act('withdraw-plate', { by: head, body: { plateNo: '008' } });
    return stored('plates', PLATES_OF_OFFICE, await desk.service.plates.record.load(PLATES_OF_OFFICE));
  },
  'a-reception': async () => {
    const { act, desk } = counter();
    const booked = await act('book-appointment', { body: { slot: SLOT } });
    await act('cancel-appointment', { body: { booking: booked.body.booking, code: booked.body.code } });
    await act('book-appointment', { by: receiver, body: { slot: SLOT } });
    await act('book-appointment', { by: receiver, body: { slot: SLOT } });
    await act('book-appointment', { by: receiver, body: { slot: SLOT } });
    desk.clock.set(at('2025-10-16 Thu', '09:40'));
    await act('record-arrival', { slot: SLOT, by: receiver, body: { place: 2 } });
    await act('record-no-show', { slot: SLOT, by: receiver, body: { place: 3 } });
    await act('cancel-slot', { slot: SLOT, by: head, body: { reason: 'WEATHER' } });
    return stored('slot', SLOT, await desk.service.slots.record.load(SLOT));
  },
};

function counter() {
  const receives = { zh: '社区书记', en: 'the secretary' };
  const slots = [{ weekday: 4, from: '09:30', to: '11:30', places: 4, receives } as const];
  const desk = openDesk(at('2025-10-09 Thu', '09:00'), {
    ...wutong,
    appointments: { daysAhead: 14, slots: [...slots] },
  });
  let acts = 0;
  const act = (name: string, call: Call) => desk.expectOk(name, { ...call, key: `act-${(acts += 1)}` });
  return { desk, act };
}

function stored(
  register: StoredCounter['register'],
  no: string,
  recorded: readonly { readonly commit: unknown }[],
): StoredCounter {
  const commits = JSON.parse(JSON.stringify(recorded.map(({ commit }) => commit)));
  return { register, no, commits, state: JSON.parse(JSON.stringify(FOLDS[register](no, commits))) };
}
