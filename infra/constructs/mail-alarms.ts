import type { AlarmDeclaration } from './alarm-declaration.ts';
import { DAY, expression, functionMetric, HOUR, ownMetric, QUARTER, type Watched } from './watched-metrics.ts';

/** Notices, lists and alarms on their way to people. */
export function mailAlarms(watched: Watched): readonly AlarmDeclaration[] {
  const { district } = watched;
  return [
    {
      id: 'mail-failing',
      title: { zh: '邮件发不出去', en: 'Mail cannot be handed over' },
      hurt: {
        zh: '等待告知、回执、答复通知的信访人，以及等待清单和警报的工作人员。',
        en: 'Petitioners who wait for a receipt or a notice, and staff who wait for lists and alarms.',
      },
      metric: ownMetric(district, 'MailFailed', { period: HOUR }),
      when: { atLeast: 3 },
    },
    ...(district.mail.adapter === 'ses' ? fateAlarms(watched) : []),
  ];
}

const UNHEARD: Pick<AlarmDeclaration, 'hurt'> = {
  hurt: {
    zh: '被退信的信访人：没有得到告知，而没有人知道要另行告知。',
    en: 'Petitioners whose mail comes back: they are not told, and nobody knows to tell them in another way.',
  },
};

/** What is heard of messages afterwards: a relay of SMTP says nothing of it. */
function fateAlarms({ district }: Watched): readonly AlarmDeclaration[] {
  return [
    {
      id: 'mail-bouncing',
      title: { zh: '退信过多', en: 'Too much mail comes back' },
      hurt: {
        zh: '被退信的信访人没有得到告知；退信再多，整个账户的发信会被暂停。',
        en: 'Petitioners whose mail came back were not told; should it go on, the whole account’s mail is stopped.',
      },
      // Two at least: in a quiet office one wrong address is a tenth of the day’s mail.
      metric: expression(
        'IF(FILL(m0, 0) >= 2, 100 * FILL(m0, 0) / FILL(m1, 1), 0)',
        [ownMetric(district, 'MailBounced', { period: DAY }), ownMetric(district, 'MailSent', { period: DAY })],
        DAY,
      ),
      when: { above: 5 },
    },
    {
      id: 'mail-complained',
      title: { zh: '有人把通知标为垃圾邮件', en: 'Somebody called a notice unwanted' },
      hurt: {
        zh: '该信访人今后收不到邮件；投诉再多，整个账户的发信会被暂停。',
        en: 'That petitioner gets no more mail; should it go on, the whole account’s mail is stopped.',
      },
      metric: ownMetric(district, 'MailComplained', { period: DAY }),
      when: { atLeast: 1 },
    },
    {
      id: 'note-delivery-failing',
      title: { zh: '记录退信和送达出错', en: 'Noting what became of mail failed' },
      ...UNHEARD,
      metric: functionMetric(district, 'note-delivery', 'Errors', { period: QUARTER }),
      when: { atLeast: 1 },
    },
    {
      id: 'note-delivery-silent',
      title: { zh: '发了邮件却没有任何回音', en: 'Mail is sent and nothing is heard of it' },
      ...UNHEARD,
      // Every message brings a word of its own, delivered or not, within the day.
      metric: expression(
        'IF(FILL(m0, 0) >= 5 AND FILL(m1, 0) < 1, 1, 0)',
        [
          ownMetric(district, 'MailSent', { period: DAY }),
          functionMetric(district, 'note-delivery', 'Invocations', { period: DAY }),
        ],
        DAY,
      ),
      when: { atLeast: 1 },
    },
  ];
}
