import { describe, expect, it } from 'vitest';
import {
  acceptance,
  assignment,
  CITY_MANAGEMENT,
  decideObjection,
  HOUSING,
  objection,
  registered,
  transfer,
  WATER,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { handler } from '../../support/office.ts';
import { given, type Story } from '../../support/story.ts';

const sent = () => given(registered({ receivedOn: '2025-09-26 Fri' })).when(transfer());

describe('R-X4 objection by the receiving unit', () => {
  it('R-X4 V11: five working days from receipt; Sunday 28 September works', () => {
    const story = sent().then({ clocks: { objection: { startedOn: '2025-09-26 Fri', due: '2025-10-10 Fri' } } });
    expect(story.clock('objection')).toMatchObject({ unit: 'WORKING', length: 5, holder: 'AUTHORITY' });
  });

  it('R-X4 on the fifth working day it is in time, on the sixth it is flagged and still decided', () => {
    const late = (story: Story) => story.events.findLast((event) => event.type === 'ObjectionReceived')?.late;
    expect(late(sent().on('2025-10-10 Fri').when(objection()))).toBe(false);
    const flagged = sent().on('2025-10-11 Sat').when(objection());
    expect(late(flagged)).toBe(true);
    flagged.when(decideObjection(true)).then({ status: 'RECEIVED' });
  });

  it('R-X4 a window that passes has lapsed; nobody failed', () => {
    const story = sent()
      .waitUntil('2025-10-11 Sat', '09:00')
      .then({ clocks: { objection: { status: 'LAPSED' } } });
    expect(story.events.at(-1)).toEqual({ type: 'WindowLapsed', clock: 'objection', due: '2025-10-10' });
  });

  it('R-X4 needs reasons', () => {
    sent().invalid(objection({ reasons: ' ' }), 'reasons');
  });

  it('R-X4 comes from a unit it was sent to', () => {
    sent().refused(objection({ authority: WATER }), 'AUTHORITY_UNKNOWN');
  });

  it('R-X4 goes back only if the sender agrees: the head decides, not the handler', () => {
    const objected = sent().on('2025-09-28 Sun').when(objection()).then({ status: 'OBJECTED' });
    objected.refused(decideObjection(true).by(handler), 'ROLE_NOT_ALLOWED');
    objected.refused(transfer({ to: WATER }), 'STEP_NOT_POSSIBLE');
  });

  it('R-X4 not agreed, the file still says whether a part came back and waits to be sent on', () => {
    const sent = given(registered({ receivedOn: '2026-03-02 Mon' })).when(
      transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }),
    );
    const kept = sent.when(objection({ authority: WATER }), decideObjection(false));
    expect(kept.petition.course).toMatchObject({ at: 'TRANSFERRED', toRetransfer: false });
    const waiting = sent.when(
      objection(),
      decideObjection(true),
      objection({ authority: WATER }),
      decideObjection(false),
    );
    expect(waiting.petition.course).toMatchObject({ at: 'TRANSFERRED', toRetransfer: true });
    expect(waiting.queues).toContain('to-transfer');
  });

  it('R-X4 a window that passed unused is nobody’s lateness', () => {
    sent()
      .on('2025-10-15 Wed')
      .then({ clocks: { objection: { status: 'LAPSED' } } })
      .when(acceptance())
      .then({ clocks: { objection: { status: 'SUPERSEDED' } } });
  });

  it('R-X4 not agreed: the unit keeps it, and its fifteen days were never stopped', () => {
    sent()
      .on('2025-09-28 Sun')
      .when(objection())
      .on('2025-09-29 Mon')
      .when(decideObjection(false))
      .then({
        status: 'TRANSFERRED',
        events: ['ObjectionRejected'],
        clocks: { authorityNotice: { startedOn: '2025-09-26 Fri', due: '2025-10-11 Sat', status: 'RUNNING' } },
      });
  });

  it('R-X4 agreed: the authority’s clock is over, a new transfer clock runs from the agreement', () => {
    petitionAt('OBJECTED')
      .on('2026-03-06 Fri')
      .when(decideObjection(true))
      .then({
        status: 'RECEIVED',
        events: ['ObjectionAgreed'],
        clocks: { authorityNotice: { status: 'SUPERSEDED' }, transfer: { startedOn: '2026-03-06 Fri' } },
      });
  });

  it('R-X4 the second transfer gives the next unit its own five working days', () => {
    petitionAt('OBJECTED')
      .on('2026-03-06 Fri')
      .when(decideObjection(true), transfer({ to: WATER }))
      .then({ clocks: { objection: { startedOn: '2026-03-06 Fri', due: '2026-03-13 Fri', status: 'RUNNING' } } });
  });

  it('R-X4 a co-handler’s objection on the second working day is not late because another objected first', () => {
    const story = given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }))
      .on('2026-03-03 Tue')
      .when(objection(), decideObjection(false))
      .on('2026-03-04 Wed')
      .when(objection({ authority: WATER }));
    expect(story.events.at(-1)).toMatchObject({ type: 'ObjectionReceived', authority: WATER, late: false });
  });

  it.each([
    ['objected too and was told to keep it', [objection({ authority: WATER }), decideObjection(false)]],
    ['objected too and accepted after all', [objection({ authority: WATER })]],
  ] as const)('R3 R-X4 a part that came back is still to be sent on when the other unit %s', (_, others) => {
    given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }))
      .on('2026-03-03 Tue')
      .when(objection(), decideObjection(true))
      .on('2026-03-04 Wed')
      .when(...others)
      .when(acceptance({ authority: WATER }))
      .then({ status: 'ACCEPTED', clocks: { transfer: { startedOn: '2026-03-03 Tue', status: 'RUNNING' } } })
      .on('2026-03-05 Thu')
      .when(transfer({ to: CITY_MANAGEMENT }))
      .then({ clocks: { transfer: { status: 'DONE_ON_TIME' } } });
  });

  it('R-X4 R7 is late by its own five days, whatever limit a superior set meanwhile', () => {
    const flagged = sent()
      .when(assignment({ limit: { days: 20 } }))
      .on('2025-10-11 Sat')
      .when(objection());
    expect(flagged.events.at(-1)).toMatchObject({ type: 'ObjectionReceived', late: true });
  });

  it('R-X4 R37 under the regulations of 2005, which set no days for it, none is late', () => {
    const old = given(registered({ receivedOn: '2022-04-29 Fri' }))
      .when(transfer())
      .on('2022-06-01 Wed')
      .when(objection());
    expect(old.events.at(-1)).toMatchObject({ type: 'ObjectionReceived', late: false });
  });

  it('R-X4 cannot be received before the matter was sent', () => {
    given(registered({ receivedOn: '2026-03-02 Mon' }))
      .on('2026-03-05 Thu')
      .when(transfer())
      .refused(objection({ receivedOn: '2026-03-03 Tue' }), 'DATES_OUT_OF_ORDER');
  });
});
