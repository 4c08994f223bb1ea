import { describe, expect, it } from 'vitest';
import { LINK_KINDS, type LinkKind } from '../../../shared/petition/codes.ts';
import { petitionNumber } from '../../../shared/petition/petition-number.ts';
import { linkDuplicate } from '../../../shared/petition/steps/link-duplicate.ts';
import { link, submitted } from '../../support/acts.ts';
import { petitionAt, STATUSES } from '../../support/course.ts';
import { resident } from '../../support/office.ts';
import { given, PETITION_NO } from '../../support/story.ts';

const OTHER = petitionNumber('137248590');
const IN_HAND = { petitionNo: OTHER, status: 'ACCEPTED' } as const;

describe('R-X13 duplicates are linked, not deleted', () => {
  it.each((Object.keys(LINK_KINDS) as LinkKind[]).filter((kind) => kind !== 'same-facts-after-final'))(
    'R-X13 a %s keeps its own clocks and its own course',
    (kind) => {
      const repeat = given(submitted({ on: '2026-03-02 Mon' }));
      const linked = repeat.when(link({ petitionNo: OTHER, kind }, IN_HAND));
      expect(linked.clocks).toEqual(repeat.clocks);
      expect(linked.status).toBe('RECEIVED');
      expect(linked.petition.links).toEqual([{ petitionNo: OTHER, kind }]);
    },
  );

  it('R-X13 several may be linked; none is lost', () => {
    const linked = given(submitted({ on: '2026-03-02 Mon' })).when(
      link({ petitionNo: OTHER }, IN_HAND),
      link({ reference: '街道〔2024〕3号' }),
    );
    expect(linked.petition.links).toEqual([
      { petitionNo: OTHER, kind: 'repeat' },
      { reference: '街道〔2024〕3号', kind: 'repeat' },
    ]);
  });

  it('R-X13 may be found out at any time, also after the end', () => {
    for (const status of STATUSES)
      petitionAt(status)
        .when(link({ petitionNo: OTHER }, IN_HAND))
        .then({ status });
  });

  it('R-X13 the number may be written as people write it', () => {
    const written = OTHER.replaceAll('-', ' ').replace('1', '１');
    expect(linkDuplicate.related?.({ kind: 'repeat', petitionNo: written })).toBe(OTHER);
    expect(linkDuplicate.related?.({ kind: 'repeat', reference: '街道〔2024〕3号' })).toBeUndefined();
  });

  it('R-X13 not to itself, not to nothing', () => {
    const story = given(submitted({ on: '2026-03-02 Mon' }));
    story.refused(link({ petitionNo: PETITION_NO }, { petitionNo: PETITION_NO, status: 'RECEIVED' }), 'LINK_TO_ITSELF');
    story.refused(link({ petitionNo: OTHER }), 'LINK_TARGET_MISSING');
    story.refused(link({}), 'LINK_TARGET_MISSING');
  });

  it('R-X13 a person of the office confirms it', () => {
    given(submitted({ on: '2026-03-02 Mon' })).refused(
      link({ petitionNo: OTHER }, IN_HAND).by(resident),
      'ROLE_NOT_ALLOWED',
    );
  });
});
