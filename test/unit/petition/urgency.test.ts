import { describe, expect, it } from 'vitest';
import { proposeSpecialGround } from '../../../shared/petition/urgency.ts';
import { classify, submitted } from '../../support/acts.ts';
import { SAMPLES, type Sample, sample } from '../../support/samples.ts';
import { given } from '../../support/story.ts';

const URGENT = SAMPLES.filter(({ expected }) => expected.special !== null);
const LIFE = URGENT.filter(({ expected }) => expected.special === 'LIFE_PROPERTY_SAFETY');

describe('R25 R26 words that make a person look at once', () => {
  it.each(URGENT.map((petition) => [petition.id, petition] as const))('R26 %s is shown first', (_, petition) => {
    expect(proposed(petition)).toBeDefined();
  });

  it.each(LIFE.map((petition) => [petition.id, petition] as const))(
    'R26 %s: life before everything else',
    (_, petition) => {
      expect(proposed(petition)).toBe('LIFE_PROPERTY_SAFETY');
    },
  );

  it('R26 most ordinary petitions are left alone', () => {
    const ordinary = SAMPLES.filter(({ expected }) => expected.special === null);
    const cried = ordinary.filter((petition) => proposed(petition) !== undefined).map(({ id }) => id);
    expect(cried.length).toBeLessThanOrEqual(4);
  });

  it.each(['这栋楼没有电梯，老人上下不便', '答复的人没有水平', '我家没有电话'])(
    'R26 “%s” is no lack of water or power',
    (text) => {
      expect(proposeSpecialGround(text)).toBeUndefined();
    },
  );

  it.each([
    ['楼道里给电瓶车充电', 'LIFE_PROPERTY_SAFETY'],
    ['再不解决就去堵路', 'STABILITY'],
    ['三十户代表', 'GROUP_RISK'],
    ['30户代表', 'GROUP_RISK'],
    ['30户签名', 'GROUP_RISK'],
    ['5户代表', undefined],
    ['家里没水', 'PRODUCTION_LIVELIHOOD'],
    ['家里没电', 'PRODUCTION_LIVELIHOOD'],
    ['停暖三天', 'PRODUCTION_LIVELIHOOD'],
    ['四十户联名要求集体去区里', 'GROUP_RISK'],
    ['三单元停水两天', 'PRODUCTION_LIVELIHOOD'],
    ['街道主任交办', 'LEADER_ASSIGNED'],
  ] as const)('R25 “%s”: %s', (text, ground) => {
    expect(proposeSpecialGround(text)).toBe(ground);
  });

  it('R26 is read in any width and across spaces', () => {
    expect(proposeSpecialGround('楼道里 煤气 味 很大')).toBe('LIFE_PROPERTY_SAFETY');
    expect(proposeSpecialGround('３０多户要联名')).toBe('GROUP_RISK');
  });

  it('R25 proposes only: no clock changes, and a person’s word takes its place', () => {
    const calm = given(submitted({ on: '2025-07-20 Sun' }));
    const urgent = given(submitted({ on: '2025-07-20 Sun', subject: '楼道里煤气味很大' }));
    expect(urgent.clocks).toEqual(calm.clocks);
    expect(urgent.petition.registered.maybeUrgent).toBe('LIFE_PROPERTY_SAFETY');
    expect(urgent.queueEntry).toMatchObject({ maybeUrgent: 'LIFE_PROPERTY_SAFETY' });
    expect(urgent.queues).toContain('special');
    expect(calm.queues).not.toContain('special');
    const confirmed = urgent.when(classify({ special: 'PRODUCTION_LIVELIHOOD' }));
    expect(confirmed.queueEntry).toMatchObject({ special: 'PRODUCTION_LIVELIHOOD' });
    expect(confirmed.queueEntry).not.toHaveProperty('maybeUrgent');
  });
});

function proposed({ subject, statement, request, place }: Sample) {
  return proposeSpecialGround([subject, statement, request, place].join('\n'));
}
