import { describe, expect, it } from 'vitest';
import { wutong } from '../../../infra/districts/wutong.ts';
import { functionsOf } from '../../../shared/contracts/functions.ts';
import type { Office } from '../../../shared/district/office.ts';
import { PROFILES, type Profile } from '../../../shared/district/profiles.ts';
import { stepsPossible } from '../../../shared/petition/course.ts';
import { PROCEDURE } from '../../../shared/petition/procedure.ts';
import {
  acceptance,
  assignHandler,
  classify,
  handleInternally,
  mediation,
  registered,
  reply,
  service,
  transfer,
} from '../../support/acts.ts';
import { CANAL, COURT, HUAIYIN, WUTONG } from '../../support/office.ts';
import { given, type Story } from '../../support/story.ts';

const received = (office: Office, ownStaff?: boolean): Story =>
  given(registered({ receivedOn: '2026-03-02 Mon' }), office).when(
    classify(ownStaff === undefined ? {} : { ownStaff }),
    assignHandler(),
  );
const EVERY = Object.entries<Profile>(PROFILES);

describe('kinds of office', () => {
  it.each(EVERY)('%s: what it has not are steps there are, and none of a petitioner’s', (_, { without }) => {
    for (const name of without) {
      const step = PROCEDURE.find((declared) => declared.name === name);
      expect(
        step?.roles.every((role) => role !== 'resident'),
        name,
      ).toBe(true);
    }
  });

  it.each(EVERY)('%s: every step it has is deployed, and no other', (name) => {
    const profile = name as keyof typeof PROFILES;
    const without: readonly string[] = PROFILES[profile].without;
    const deployed = functionsOf({ ...wutong, profile }).filter(({ room }) => room === 'procedure');
    const declared = PROCEDURE.map((step) => step.name).filter((step) => !without.includes(step));
    expect(deployed.map((declaration) => declaration.name)).toEqual(declared);
  });

  it('R32 a community accepts and decides nothing in its own name', () => {
    const internal = received(WUTONG).when(handleInternally());
    internal.refused(acceptance({ authority: '梧桐社区' }), 'NOT_FOR_THIS_OFFICE');
    internal.refused(reply({ authority: '梧桐社区' }), 'NOT_FOR_THIS_OFFICE');
  });

  it('R32 R33 a township accepts, decides and serves, and its superior reviews', () => {
    const authority = '槐荫镇人民政府';
    const served = received(HUAIYIN)
      .when(handleInternally(), acceptance({ authority }))
      .on('2026-03-20 Fri')
      .when(reply({ authority }), service());
    expect(served.view.remedy).toMatchObject({ level: 'review', authority: { name: '澜川县人民政府' } });
  });

  it('R32 an enterprise decides for its own staff, and sends on whatever else is brought', () => {
    const authority = '运河厂';
    for (const stranger of [received(CANAL), received(CANAL, false)]) {
      stranger.when(handleInternally()).refused(acceptance({ authority }), 'NOT_FOR_THIS_OFFICE');
      stranger.when(transfer({ to: '市人力资源和社会保障局' }));
    }
    const served = received(CANAL, true)
      .when(handleInternally(), acceptance({ authority }))
      .on('2026-03-20 Fri')
      .when(reply({ authority }), service());
    expect(served.view.remedy).toMatchObject({ level: 'review', authority: { name: '运河集团有限公司' } });
  });

  it('R3 a court’s reception registers and sends on; it handles and mediates nothing itself', () => {
    const here = received(COURT);
    here.refused(handleInternally(), 'STEP_NOT_HERE');
    here.refused(mediation(), 'STEP_NOT_HERE');
    expect(stepsPossible('RECEIVED', COURT)).not.toContain('handle-internally');
    expect(stepsPossible('RECEIVED', WUTONG)).toContain('handle-internally');
    here.when(transfer()).then({ status: 'TRANSFERRED' });
  });
});
