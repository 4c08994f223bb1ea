import type { Decision } from '../petition/decision.ts';
import { performOpening } from '../petition/perform.ts';
import type { OpeningContext } from '../petition/step.ts';
import { register } from '../petition/steps/register.ts';
import { submit } from '../petition/steps/submit.ts';
import type { Life } from './lives.ts';

/** The petition is handed in online, or written down by a receiver, late where the counter was busy. */
export function openingDecision(life: Life, context: OpeningContext): Decision {
  const words = {
    ...WORDS,
    ...(life.reach === 'NONE' ? { anonymous: true } : { petitioner: PETITIONERS[life.reach] }),
  };
  if (life.channel === 'ONLINE') return performOpening(submit, words, context);
  const late = life.arrivesOn < context.today ? { lateEntryReason: '来件较多，次日补录' } : {};
  return performOpening(
    register,
    {
      ...words,
      ...late,
      channel: life.channel,
      receivedOn: life.arrivesOn,
      ...(life.channel === 'LETTER' ? {} : { onTheSpot: { told: false, reason: '需转送有权机关' } }),
    },
    context,
  );
}

const WORDS = { subject: '楼道照明', statement: '楼道灯坏了三个月。', request: '请修复楼道灯' };
const PETITIONERS = {
  MAIL: { name: '演练人', phone: '13900000000', email: 'rehearsal@example.org' },
  PHONE: { name: '演练人', phone: '13900000000' },
};
