import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CURRENT_CALENDAR } from '../../shared/calendar/official-calendars.ts';
import { instant, shanghaiDay, shanghaiTime } from '../../shared/calendar/instant.ts';
import { isWorkingDay } from '../../shared/calendar/working-days.ts';
import { localDistrict } from '../support/local-district.ts';
import type { DistrictClient } from './district-client.ts';
import { type Life, walkPetitionLife } from './petition-life.ts';

describe('a petition’s whole life over HTTP', () => {
  let district: DistrictClient;
  let close: () => Promise<void>;
  let life: Life;

  beforeAll(async () => {
    ({ district, close } = await localDistrict());
    life = await walkPetitionLife(district);
  });
  afterAll(() => close());

  const due = (step: string, nth = 0): Readonly<Record<string, string>> | undefined =>
    life.dues.filter((entry) => entry.step === step)[nth]?.clocks;

  it('R2 R3 counts the office’s days across National Day', () => {
    expect(due('submit')).toEqual({ notice: '2025-10-15', transfer: '2025-10-09' });
  });

  it('R-X3 R-X4 starts the authority’s 15 days and its 5 working days, make-up Saturday included', () => {
    expect(due('transfer')).toEqual({ authorityNotice: '2025-10-24', objection: '2025-10-15' });
  });

  it('R-X4 an agreed objection starts three new days', () => {
    expect(due('decide-objection')).toMatchObject({ transfer: '2025-10-16' });
  });

  it('R32 R8 sixty days from acceptance; R-X9 the extension runs from the raw sixtieth day to a make-up Sunday', () => {
    expect(due('record-acceptance')).toEqual({ handling: '2025-12-15' });
    expect(due('extend')).toEqual({ handling: '2026-01-04' });
  });

  it('R39 (d) the echo is due three days after the reply is known, past New Year', () => {
    expect(due('record-reply')).toEqual({ echo: '2026-01-04' });
  });

  it('R33 R34 thirty days to ask, from service', () => {
    expect(due('record-service', 0)).toEqual({ reviewRequest: '2026-01-30' });
    expect(due('record-service', 1)).toEqual({ finalReviewRequest: '2026-04-13' });
  });

  it('R4 R6 three days for the opinion, three for forwarding', () => {
    expect(due('request-review')).toEqual({ proposedOpinion: '2026-02-02' });
    expect(due('propose-opinion')).toEqual({});
    expect(due('instruct')).toEqual({ forwarding: '2026-02-09' });
  });

  it('R-X11 thirty days for review and final review; only a hearing in the latter adds days', () => {
    expect(due('forward-review', 0)).toEqual({ review: '2026-03-11' });
    expect(due('forward-review', 1)).toEqual({ finalReview: '2026-05-15' });
    expect(due('record-hearing')).toEqual({ finalReview: '2026-05-21' });
  });

  it('R35 finality bars the same facts, by a person, and never new ones', () => {
    expect(life.sameAgain).toBe('FINAL');
    expect(life.newFacts.clocks).toEqual({ notice: '2026-06-10', transfer: '2026-05-29' });
  });

  it('never more than one live schedule for the petition', () => {
    expect(life.mostSchedules).toBe(1);
  });

  it('sends every mail once, in office hours', () => {
    for (const mail of life.mails) {
      const at = instant(mail.at);
      expect(isWorkingDay(CURRENT_CALENDAR, shanghaiDay(at)), `${mail.subject} at ${mail.at}`).toBe(true);
      expect(shanghaiTime(at) >= '09:00' && shanghaiTime(at) < '17:30', `${mail.subject} at ${mail.at}`).toBe(true);
    }
    const seen = life.mails.map((mail) => JSON.stringify([mail.to, mail.subject, mail.text]));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('tells the petitioner every stage, in order', () => {
    const mine = life.mails.filter((mail) => mail.to === 'tanjie@example.com' && mail.petitionNo === life.petitionNo);
    expect(mine.map((mail) => mail.subject.replace(/（.*/, ''))).toEqual([
      '信访事项登记回执',
      '信访事项转送告知',
      '信访事项转送告知',
      '信访事项受理告知',
      '延长办理期限告知',
      '处理意见送达告知',
      '请求期限即将届满提醒',
      '复查请求收到告知',
      '复查意见送达告知',
      '请求期限即将届满提醒',
      '复核请求收到告知',
      '复核意见送达告知',
      '信访事项终结告知',
    ]);
  });

  it('R-X9 R-X10 the notices carry both dates, the remedy, its last day and the address', () => {
    const textOf = (subject: string) => life.mails.find((mail) => mail.subject.startsWith(subject))?.text ?? '';
    expect(textOf('延长办理期限告知')).toContain('2025年12月15日');
    expect(textOf('延长办理期限告知')).toContain('2026年1月4日');
    expect(textOf('处理意见送达告知')).toContain('2026年1月30日');
    expect(textOf('处理意见送达告知')).toContain('云汀区人民政府（棠州市云汀区鹤鸣大道1号');
    expect(textOf('复核意见送达告知')).toContain('不再受理');
  });

  it('R-X16 the petitioner follows it by number and code', async () => {
    const view = await district.expectOk('POST', '/api/track', {
      body: { petitionNo: life.petitionNo, queryCode: life.queryCode },
    });
    expect(view.status).toBe('FINAL');
    expect(view.history.length).toBeGreaterThan(15);
    expect(JSON.stringify(view)).not.toMatch(/wang|王立群|zhao|赵敏/);
  });
});
