import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  ANONYMOUS,
  close,
  echo,
  handleInternally,
  openQuestion,
  reception,
  registered,
  withdraw,
} from '../../support/acts.ts';
import { handler, head } from '../../support/office.ts';
import { given, type Story } from '../../support/story.ts';

function visited(options: Partial<Parameters<typeof registered>[0]> = {}): Story {
  return given(
    registered({
      receivedOn: '2026-03-02 Mon',
      channel: 'VISIT',
      onTheSpot: { told: true, what: '三日内转送' },
      ...options,
    }),
  );
}

const gapsOf = (story: Story) => story.queueEntry.receptionGaps ?? [];

describe('R38 careful recording: the record is read back', () => {
  it('R38 confirmed by the petitioner, at the registration or at the reception', () => {
    expect(visited().when(reception()).events.at(-1)).toMatchObject({ readBack: { confirmed: true } });
    const registeredSo = visited({ confirmedByPetitioner: true }).when(reception({ confirmed: undefined }));
    expect(registeredSo.events.at(-1)).toMatchObject({ readBack: { confirmed: true } });
  });

  it.each(['REFUSED', 'ANONYMOUS', 'LEFT'] as const)('R38 or the reason why not: %s', (notConfirmedBecause) => {
    const story = visited(notConfirmedBecause === 'ANONYMOUS' ? ANONYMOUS : {}).when(
      reception({ notConfirmedBecause }),
    );
    expect(story.events.at(-1)).toMatchObject({ readBack: { confirmed: false, because: notConfirmedBecause } });
  });

  it('R38 neither, or both, is refused', () => {
    visited().refused(reception({ confirmed: undefined }), 'READ_BACK_MISSING');
    visited().refused(reception({ confirmed: false }), 'READ_BACK_MISSING');
    visited().refused(reception({ confirmed: true, notConfirmedBecause: 'LEFT' }), 'READ_BACK_MISSING');
  });
});

describe('R39 the four sounds', () => {
  it('R39 (a) 来有迎声: when the visitor came, and the greeting', () => {
    const story = visited().when(reception({ arrivedAt: '2026-03-02T09:40:00+08:00' }));
    expect(story.events.at(-1)).toMatchObject({ arrivedAt: '2026-03-02T01:40:00.000Z', greeted: true });
    visited().refused(reception({ arrivedAt: '2026-03-02T11:40:00+08:00' }), 'MOMENT_IN_FUTURE');
  });

  it('R39 (b) 问有答声: each question with its answer, or with who answers it by when', () => {
    const story = visited().when(
      reception({ questions: [{ question: '多久？', answer: '六十日' }, openQuestion('2026-03-05 Thu')] }),
    );
    expect(story.events.at(-1)).toMatchObject({
      questions: [{ answered: true }, { who: handler.id, by: '2026-03-05' }],
    });
    expect(story.particulars.questions).toEqual([
      { question: '多久？', answer: '六十日' },
      { question: '物业费能不能缓交？' },
    ]);
    for (const asked of [{ question: '多久？' }, { ...openQuestion('2026-03-05 Thu'), answer: '六十日' }]) {
      visited().refused(reception({ questions: [asked] }), 'ANSWER_MISSING');
    }
    visited().refused(reception({ questions: [openQuestion('2026-02-27 Fri')] }), 'DATES_OUT_OF_ORDER');
  });

  it('R39 (b) no word of what was asked or answered stands in the record', () => {
    const story = visited()
      .when(reception({ questions: [openQuestion('2026-03-05 Thu')] }))
      .when(answerQuestion(1));
    expect(JSON.stringify(story.events)).not.toMatch(/物业费|可以，请到物业办理/);
  });

  it('R39 (b) an open question waits in the list until it is answered, a closed matter or not', () => {
    const asked = visited().when(reception({ questions: [openQuestion('2026-03-05 Thu')] }));
    expect(asked.queues).toContain('to-answer');
    const ended = asked.when(withdraw());
    expect(ended.queues).toEqual(['ended', 'to-answer']);
    const answered = ended.on('2026-03-04 Wed').when(answerQuestion(1));
    expect(answered.queues).toEqual(['ended']);
    expect(answered.particulars.questions).toEqual([{ question: '物业费能不能缓交？', answer: '可以，请到物业办理' }]);
    answered.refused(answerQuestion(1), 'QUESTION_UNKNOWN');
  });

  it('R39 (b) questions are numbered on from visit to visit', () => {
    const twice = visited()
      .when(reception({ questions: [openQuestion('2026-03-09 Mon')] }))
      .on('2026-03-04 Wed')
      .when(reception({ questions: [openQuestion('2026-03-06 Fri', head.id, '能不能换人？')] }));
    expect(twice.petition.reception?.questions.map(({ number, open }) => [number, open?.who])).toEqual([
      [1, handler.id],
      [2, head.id],
    ]);
    expect(twice.when(answerQuestion(2)).particulars.questions?.map((asked) => asked.answer)).toEqual([
      undefined,
      '可以，请到物业办理',
    ]);
    twice.refused(answerQuestion(3), 'QUESTION_UNKNOWN');
  });

  it('R39 (b) the petitioner reads that the question was answered, and nothing of who', () => {
    const { history } = visited()
      .when(reception({ questions: [openQuestion('2026-03-05 Thu')] }))
      .when(answerQuestion(1)).view;
    expect(history.slice(-2).map(({ zh }) => zh)).toEqual(['已接待', '已电话答复您的询问']);
  });

  it('R38 R39 (a) (c) what is not on record is a gap, named; nothing follows from it by itself', () => {
    expect(gapsOf(visited())).toEqual(['NOT_RECORDED']);
    expect(gapsOf(given(registered({ receivedOn: '2026-03-02 Mon' })))).toEqual([]);
    const poor = visited().when(reception({ greeted: false, notConfirmedBecause: 'LEFT', slipGiven: false }));
    expect(gapsOf(poor)).toEqual(['NOT_GREETED', 'NOT_CONFIRMED', 'NO_SLIP']);
    expect(gapsOf(poor.when(reception()))).toEqual([]);
    poor.when(handleInternally(), echo(), close()).then({ status: 'CLOSED' });
  });
});
