import { describe, expect, it } from 'vitest';
import type { Route } from '../../../shared/complaints/codes.ts';
import { readComplaintNumber } from '../../../shared/complaints/complaint-number.ts';
import { namedIn, routeOf } from '../../../shared/complaints/routing.ts';
import type { Member } from '../../../shared/district/office.ts';
import { acknowledge, answer, complaint } from '../../support/complaint-story.ts';
import { auditor, clock, handler, head, leader, receiver, supervisor, WUTONG } from '../../support/office.ts';
import { mayActOnComplaint, maySeeComplaint } from '../../../shared/complaints/visibility.ts';

const HEAD_AND_LEADER: Member = { id: 'both', name: '周全', roles: ['head', 'leader'] };
const LONE_HEAD: Member = { id: 'lone', name: '独任', roles: ['head'] };
const WATCHER: Member = { id: 'watcher', name: '监督', roles: ['supervisor'] };

describe('R43 by which route', () => {
  it.each<[string, 'STAFF' | 'HEAD' | 'SERVICE', readonly string[], Route]>([
    ['the service', 'SERVICE', [], 'HEAD'],
    ['a handler', 'STAFF', [handler.id], 'HEAD'],
    ['a receiver and the auditor', 'STAFF', [receiver.id, auditor.id], 'HEAD'],
    ['the supervisor', 'STAFF', [supervisor.id], 'HEAD'],
    ['somebody not known', 'STAFF', [], 'LEADER'],
    ['the head, unnamed', 'HEAD', [], 'LEADER'],
    ['the head, by name', 'STAFF', [head.id], 'LEADER'],
    ['the service, and the head', 'SERVICE', [head.id], 'LEADER'],
    ['the leader', 'STAFF', [leader.id], 'SUPERVISOR'],
    ['the head and the leader', 'HEAD', [leader.id], 'SUPERVISOR'],
    ['the leader and the supervisor', 'STAFF', [leader.id, supervisor.id], 'OUTSIDE'],
  ])('R43 about %s', (_, subject, concerned, route) => {
    expect(routeOf({ subject, concerned }, WUTONG)).toBe(route);
  });

  it.each<[string, readonly Member[], Route]>([
    ['a head who is the leader too is not above the head', [HEAD_AND_LEADER, WATCHER], 'SUPERVISOR'],
    ['an office of one sends it outside', [LONE_HEAD], 'OUTSIDE'],
  ])('R43 %s', (_, roster, route) => {
    expect(routeOf({ subject: 'HEAD', concerned: [] }, { roster })).toBe(route);
  });

  it('R43 where no head is left, the next above has it', () => {
    const roster = [{ ...LONE_HEAD, roles: ['supervisor' as const] }];
    expect(routeOf({ subject: 'SERVICE', concerned: [] }, { roster })).toBe('SUPERVISOR');
  });
});

describe('R43 whom the words name', () => {
  it.each<[string, readonly string[]]>([
    [`${handler.name}态度不好`, [handler.id]],
    [`王 立 群，还有${head.name}主任`, [handler.id, head.id]],
    ['二号窗口那位', []],
  ])('%s', (what, ids) => {
    expect(namedIn({ what }, WUTONG).toSorted()).toEqual([...ids].toSorted());
  });

  it('R43 and whoever handles the petition it speaks of', () => {
    expect(complaint({ subject: 'SERVICE', who: undefined }, [head.id]).complaint).toMatchObject({
      concerned: [head.id],
      route: 'LEADER',
    });
  });
});

describe('R43 who is let in', () => {
  it('R43 nobody but staff, whatever the route; the clock and a resident never', () => {
    const { complaint: facts } = complaint();
    for (const actor of [clock, { kind: 'resident' } as const]) {
      expect([mayActOnComplaint(actor, facts), maySeeComplaint(actor, facts)]).toEqual([false, false]);
    }
  });

  it('R43 no step before it is acknowledged but that; then an answer, and more than one', () => {
    expect(complaint().refusal(answer())).toBe('STEP_NOT_POSSIBLE');
    const answered = complaint().when(acknowledge(), answer());
    expect(answered.refusal(answer())).toBeUndefined();
    expect(answered.refusal(acknowledge())).toBeUndefined();
    expect(answered.refusal(answer({ on: '2025-10-08' }))).toBe('DATE_BEFORE_RECEIPT');
    expect(answered.refusal(answer({ on: '2025-10-10' }))).toBe('DATE_IN_FUTURE');
    expect(answered.refusal(answer({}, handler))).toBe('ROLE_NOT_ALLOWED');
  });
});

describe('R43 the number', () => {
  it.each<[string, string | undefined]>([
    ['C048-213-9575', 'C048-213-9575'],
    ['c0482139575', 'C048-213-9575'],
    [' Ｃ０４８ ２１３ ９５７５ ', 'C048-213-9575'],
    ['048-213-9575', undefined],
    ['C048-213-9576', undefined],
    ['L048-213-9575', undefined],
    ['CC048-213-9575', undefined],
  ])('%s', (text, no) => {
    expect(readComplaintNumber(text)).toBe(no);
  });
});
