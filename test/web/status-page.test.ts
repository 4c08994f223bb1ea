import { describe, expect, test } from 'vitest';
import type { PetitionerView } from '../../shared/petition/views.ts';
import { statusPage, trackPage } from '../../web/resident/track-page.ts';
import { tagWithId, textWithId, wordsOf } from './markup.ts';
import { ACCEPTED, CLOSED, LAPSED, LATE, OFFICE, PROVISIONAL, REPLIED, S21, WAITING } from './petitions-seen.ts';

function pageOf(view: PetitionerView): string {
  return statusPage({ office: OFFICE, view, locale: 'zh', pass: 'a-pass' });
}
function openPart(page: string): string {
  return wordsOf(page.replace(/<details class="ended">[\s\S]*?<\/ul>\s*<\/details>/, ''));
}

test('one plain line says where it stands', () => {
  expect(/<h1>([^<]*)<\/h1>/.exec(pageOf(ACCEPTED))?.[1]).toBe(ACCEPTED.headline.zh);
});

describe('a running date', () => {
  test('shows its day, the days left, its state in words, its basis and how it was reckoned', () => {
    const words = openPart(pageOf(ACCEPTED));
    expect(words).toContain('最迟 2025年12月8日（周一）');
    expect(words).toContain('快到期了 还剩5天');
    expect(words).toContain('《信访工作条例》第三十四条');
    expect(words).toContain('这个日期怎么算的 自2025年10月9日（周四）起算');
  });

  test('overdue, says by how much, and the limit of the regulations behind the promise', () => {
    const words = openPart(pageOf(LATE));
    expect(words).toContain('已经超期 已超过13天');
    expect(words).toContain('法规规定的最迟日期是2025年10月10日（周五）（《信访工作条例》第二十二条）');
  });

  test('provisional, is marked so', () => {
    expect(openPart(pageOf(PROVISIONAL))).toContain('暂定');
  });

  test('the state is told by word and sign, not by colour alone', () => {
    expect(pageOf(LATE)).toMatch(/<b class="badge">\s*<svg class="icon"[\s\S]*?<\/svg>已经超期/);
  });
});

test('dates that are over are folded away', () => {
  expect(openPart(pageOf(ACCEPTED))).not.toContain('按期完成');
  expect(pageOf(ACCEPTED)).toMatch(/<details class="ended">[\s\S]*按期完成/);
});

test('every dated step of the public history is there, in order', () => {
  const words = wordsOf(pageOf(REPLIED));
  const places = REPLIED.history.map((entry) => words.lastIndexOf(entry.zh));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

describe('R33: disagreeing with the reply', () => {
  test('whom to ask, where, by telephone, and until which day', () => {
    const words = openPart(pageOf(REPLIED));
    expect(words).toMatch(/可以请求复查 向谁提出 云汀区人民政府 地址 棠州市云汀区鹤鸣大道1号 电话 0500-5550001/);
    expect(words).toContain('可以提出到 2025年12月19日（周五）');
    expect(words).toContain('还剩25天');
  });

  test('after the last day: the time is over, nobody is late, and a request is still taken', () => {
    const words = openPart(pageOf(LAPSED));
    expect(words).toContain('期限已过');
    expect(words).toContain('期限已于2025年12月19日（周五）届满。您仍然可以提出');
    expect(words).not.toContain('已超过');
  });

  test('without a known superior the office is asked', () => {
    const { authority: _, ...remedy } = REPLIED.remedy ?? {
      level: 'review',
      lastDay: REPLIED.receivedOn,
      lapsed: false,
    };
    expect(openPart(pageOf({ ...REPLIED, remedy }))).toContain('具体是哪一个，请打电话或者到接待窗口询问');
  });
});

test('what may be done now is told, with how to do it', () => {
  expect(openPart(pageOf(REPLIED))).toMatch(
    /您现在可以 请求复查 补充情况 评价 申请回避 撤回诉求 不方便上网的，请打 0500-5550100/,
  );
  expect(openPart(pageOf(WAITING))).not.toContain('请求复查');
});

test('a closed petition shows what has happened', () => {
  expect(wordsOf(pageOf(CLOSED))).toContain('已办结');
});

test('S21: words of people in the history are text', () => {
  const page = pageOf({ ...WAITING, history: [{ on: WAITING.receivedOn, zh: S21.statement, en: S21.statement }] });
  expect(page).not.toMatch(/<script(?! src="\/site\.js)|<img|href="(javascript|https?)/);
  expect(page).toContain('&lt;script&gt;alert(document.title)&lt;/script&gt;');
});

describe('asking for progress', () => {
  const page = trackPage({ office: OFFICE, locale: 'zh', error: '编号或者查询码不对', petitionNo: '048 213 9570' });

  test('one message for both, so that neither is given away', () => {
    for (const id of ['petitionNo', 'queryCode']) {
      expect(textWithId(page, `${id}-error`)).toBe('编号或者查询码不对');
      expect(tagWithId(page, id).attributes.get('aria-invalid')).toBe('true');
    }
  });

  test('the number is kept, the code never filled in', () => {
    expect(tagWithId(page, 'petitionNo').attributes.get('value')).toBe('048 213 9570');
    expect(tagWithId(page, 'queryCode').attributes.get('value')).toBe('');
  });
});
