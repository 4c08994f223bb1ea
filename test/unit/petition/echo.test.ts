import { describe, expect, it } from 'vitest';
import {
  ANONYMOUS,
  close,
  echo,
  handleInternally,
  notify,
  registered,
  reply,
  service,
  transfer,
  withdraw,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { handler } from '../../support/office.ts';
import { given } from '../../support/story.ts';

const handledHere = () => petitionAt('HANDLED_INTERNALLY');

describe('R39 (d) 办有回声: nothing closes without the echo', () => {
  it('R39 (d) a matter solved here is not closed before the petitioner heard of it', () => {
    handledHere().refused(close(), 'ECHO_MISSING');
    handledHere()
      .when(echo())
      .when(close())
      .then({ status: 'CLOSED', events: ['PetitionClosed'] });
  });

  it('R39 (d) or the reason why that is impossible is on record', () => {
    handledHere()
      .when(echo({ impossible: '匿名来信，无法联系' }), close())
      .then({ status: 'CLOSED' });
    handledHere().invalid(echo({ impossible: ' ' }), 'impossibleReason');
    handledHere()
      .refused(echo({ means: null }), 'NOTICE_INCOMPLETE')
      .refused(echo({ what: null }), 'NOTICE_INCOMPLETE');
  });

  it('R39 (d) an inquiry answered at once is closed from where it came in', () => {
    given(registered({ receivedOn: '2026-01-09 Fri', channel: 'CALL', onTheSpot: { told: true, what: '接待时间' } }))
      .when(echo(), close())
      .then({ status: 'CLOSED' });
  });

  it('R39 (d) a served paper is an echo', () => {
    petitionAt('REPLIED').when(close()).then({ status: 'CLOSED' });
  });

  it('R39 (d) the authority’s reply starts three days for it, from the day the office learned of it', () => {
    const learned = petitionAt('ACCEPTED')
      .on('2026-04-20 Mon')
      .when(reply({ issuedOn: '2026-04-15 Wed' }));
    learned.then({ clocks: { echo: { startedOn: '2026-04-20 Mon', due: '2026-04-23 Thu' } } });
    learned
      .on('2026-04-23 Thu')
      .when(echo())
      .then({
        status: 'REPLY_ISSUED',
        clocks: { echo: { status: 'DONE_ON_TIME' } },
      });
    learned
      .on('2026-04-24 Fri')
      .when(service())
      .then({ clocks: { echo: { status: 'DONE_LATE' } } });
  });

  it('R39 (d) an earlier echo does not stand for the answer that comes later', () => {
    const answered = petitionAt('ACCEPTED')
      .when(echo({ what: '正在办理' }))
      .on('2026-04-15 Wed')
      .when(reply());
    expect(answered.petition.echoed).toBe(false);
  });

  it('R39 (d) R32 and ends no sixty days of the authority', () => {
    petitionAt('ACCEPTED')
      .when(echo())
      .then({ status: 'ACCEPTED', clocks: { handling: { status: 'RUNNING' } } });
  });

  it('R39 (d) closing ends what the office owed, and an echo that is impossible ends the echo', () => {
    petitionAt('RECEIVED')
      .when(echo(), close())
      .then({ clocks: { transfer: { status: 'SUPERSEDED' }, notice: { status: 'SUPERSEDED' } } });
    petitionAt('REPLY_ISSUED')
      .when(echo({ impossible: '查无此人' }))
      .then({ clocks: { echo: { status: 'DONE_ON_TIME' } } });
  });

  it('R39 (d) a refusal has to be told too', () => {
    petitionAt('REFUSED').refused(close(), 'ECHO_MISSING');
  });

  it('R39 (d) a petition in other hands cannot be closed over their heads', () => {
    for (const status of [
      'TRANSFERRED',
      'ACCEPTED',
      'REVIEW_REQUESTED',
      'UNDER_REVIEW',
      'UNDER_FINAL_REVIEW',
    ] as const) {
      petitionAt(status).when(echo()).refused(close(), 'STEP_NOT_POSSIBLE');
    }
  });

  it('R39 (d) the head closes, the handler does not', () => {
    handledHere().when(echo()).refused(close().by(handler), 'ROLE_NOT_ALLOWED');
  });

  it('R39 (d) R32 an echo that was impossible once does not stand for the service of a later reply', () => {
    petitionAt('ACCEPTED')
      .when(echo({ impossible: '电话停机' }))
      .on('2026-04-15 Wed')
      .when(reply(), echo({ what: '答复已作出，即将送达' }))
      .refused(close(), 'SERVICE_MISSING');
  });

  it('R39 (d) the petitioner may withdraw; the office needs no echo for that', () => {
    handledHere().when(withdraw()).then({ status: 'WITHDRAWN' });
  });

  it('R39 (d) the reply to an anonymous petition can be closed with the reason why nobody can be told', () => {
    given(registered({ receivedOn: '2026-03-02 Mon', ...ANONYMOUS }))
      .when(notify({ impossible: '匿名来信' }), transfer())
      .on('2026-03-20 Fri')
      .when(reply(), echo({ impossible: '匿名来信，无法联系' }), close())
      .then({ status: 'CLOSED' });
  });

  it('R39 (d) an echo given before the office began is not the report of the result', () => {
    given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(echo({ what: '来信收到' }), handleInternally())
      .refused(close(), 'ECHO_MISSING');
  });
});
