import { describe, expect, it } from 'vitest';
import type { PaperIssued } from '../../../shared/petition/events.ts';
import { codesOf } from '../../../shared/petition/fields.ts';
import { LAYOUTS } from '../../../shared/petition/office-papers/layouts.ts';
import { PAPER_KINDS, type PaperKind, paperRule } from '../../../shared/petition/office-papers/kinds.ts';
import { paperNumber, paperSeries } from '../../../shared/petition/office-papers/number.ts';
import {
  acceptance,
  assignHandler,
  extension,
  finalReviewOpinion,
  handleInternally,
  issuePaper,
  refusal,
  registered,
  remind,
  transfer,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { day } from '../../support/days.ts';
import { HUAIYIN, WUTONG } from '../../support/office.ts';
import { given, type Story } from '../../support/story.ts';

const received = (office = WUTONG): Story =>
  given(registered({ receivedOn: '2026-03-02 Mon' }), office).when(assignHandler());

function paperOf(story: Story): PaperIssued {
  const event = story.events.findLast(({ type }) => type === 'PaperIssued');
  if (event?.type !== 'PaperIssued') throw new Error('no paper was made out');
  return event;
}

const wordsOf = (story: Story): string => JSON.stringify(paperOf(story).content);

describe('文书种类: what an office may make out', () => {
  it('no opinion, no 督办函 and no 交办单 is among them: these are others’', () => {
    const titles = codesOf(PAPER_KINDS).map((kind) => PAPER_KINDS[kind].title.zh);
    for (const others of ['处理意见书', '复查意见书', '复核意见书', '督办函', '交办单']) {
      expect(titles).not.toContain(others);
    }
  });

  it.each(codesOf(PAPER_KINDS))(
    '%s has a word of its own for its number, a layout, somebody who makes it out',
    (kind) => {
      const words = codesOf(PAPER_KINDS).map((one) => paperRule(one).word);
      expect(words.filter((word) => word === paperRule(kind).word)).toHaveLength(1);
      expect(LAYOUTS[kind].matter).toContain('petitionNo');
      // The receipt is handed out at the counter as well.
      expect(paperRule(kind).roles).toHaveLength(kind === 'receipt' ? 2 : 1);
    },
  );

  it('the number begins with the office’s own word, and its series with the year', () => {
    const on = day('2026-03-02 Mon');
    expect(paperNumber('refusalNotice', on, 12, { documentWord: '云汀信' })).toBe('云汀信不受〔2026〕12号');
    expect(paperSeries('refusalNotice', on)).toBe('refusalNotice#2026');
  });
});

describe('转达: another’s act stays that authority’s', () => {
  it('R32 a community passes on what an authority did, and says so', () => {
    const story = received().when(transfer(), acceptance(), issuePaper('acceptanceNotice'));
    expect(paperOf(story).content).toMatchObject({ voice: 'CONVEYED', title: { zh: '信访事项受理告知（转达）' } });
    expect(wordsOf(story)).toContain('不是本机关的决定');
  });

  it('R32 a township that took the matter in hand accepts and extends in its own name', () => {
    const own = received(HUAIYIN).when(handleInternally(), acceptance({ authority: '槐荫镇人民政府' }));
    const accepted = own.when(issuePaper('acceptanceNotice'));
    expect(paperOf(accepted).content).toMatchObject({ voice: 'OWN', title: { zh: '信访事项受理告知' } });
    expect(wordsOf(accepted)).not.toContain('转达');
    const extended = own.when(extension(), issuePaper('extensionNotice'));
    expect(paperOf(extended).content.title.zh).toBe('延长办理期限告知');
  });

  it('R32 what a township sent on is that authority’s there too', () => {
    const sent = received(HUAIYIN).when(transfer({ to: '县水利局' }), acceptance({ authority: '县水利局' }));
    expect(paperOf(sent.when(issuePaper('acceptanceNotice'))).content.voice).toBe('CONVEYED');
  });

  it('R35 R-X12 a refusal because it was finally reviewed is called 不再受理', () => {
    const story = received().when(transfer(), refusal({ ground: 'FINAL_REVIEWED' }), issuePaper('refusalNotice'));
    expect(paperOf(story).content.title.zh).toBe('信访事项不再受理告知（转达）');
  });

  it('R34 R-X10 the sheet of a final review opinion names no further review, only that it is final', () => {
    const story = petitionAt('UNDER_FINAL_REVIEW').when(finalReviewOpinion(), issuePaper('serviceSheet'));
    expect(wordsOf(story)).toContain('复核意见为终结意见');
    expect(wordsOf(story)).not.toContain('书面请求');
    expect(paperOf(story).content.basis).toEqual(['《信访工作条例》第三十六条第三款']);
  });

  it('R37 a matter of April 2022 cites the regulations of 2005', () => {
    const story = given(registered({ receivedOn: '2022-04-29 Fri' })).when(assignHandler(), issuePaper('receipt'));
    expect(paperOf(story).content.basis.join()).toContain('《信访条例》');
    expect(wordsOf(story)).not.toContain('信访工作条例');
  });
});

describe('所告知的事实', () => {
  it('is the latest that fits, or the entry that is named', () => {
    const twice = received().when(transfer(), remind(), remind());
    expect(paperOf(twice.when(issuePaper('reminder'))).about).toBe(5);
    expect(paperOf(twice.when(issuePaper('reminder', { about: 4 }))).about).toBe(4);
    twice.refused(issuePaper('reminder', { about: 3 }), 'NOTHING_TO_TELL');
  });

  it('each is told by one valid paper of a kind, another fact by another', () => {
    const both = received()
      .when(transfer(), remind(), issuePaper('reminder'))
      .refused(issuePaper('reminder'), 'PAPER_ALREADY_ISSUED')
      .when(remind(), issuePaper('reminder'));
    expect(both.petition.papers?.map(({ paper, about }) => [paper, about])).toEqual([
      [1, 4],
      [2, 6],
    ]);
  });

  it('a kind is nothing to a petition that holds no such fact', () => {
    const kinds = codesOf(PAPER_KINDS).filter((kind: PaperKind) => kind !== 'receipt');
    for (const kind of kinds) received().refused(issuePaper(kind), 'NOTHING_TO_TELL');
  });
});
