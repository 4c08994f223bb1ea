import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Commit, PetitionEvent } from '../../../shared/petition/events.ts';
import { BrokenRecord, foldPetition, type Petition } from '../../../shared/petition/petition.ts';
import { decideObjection } from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { STORED_PETITIONS, STORED_VERSION } from '../../support/stored-commits/petitions.ts';
import { WUTONG } from '../../support/office.ts';
import { PETITION_NO } from '../../support/story.ts';

interface StoredPetition {
  readonly no: string;
  readonly commits: readonly Commit[];
  /** What the commits fold to; the rules are the instrument's, not the petition's. */
  readonly state: Omit<Petition, 'rules'>;
}

const ROOT = new URL('../../support/stored-commits/', import.meta.url);
const VERSIONS = readdirSync(ROOT).filter((name) => /^v\d+$/.test(name));
const STORED = VERSIONS.flatMap((version) =>
  readdirSync(new URL(`${version}/`, ROOT)).map((file) => [`${version}/${file}`, read(`${version}/${file}`)] as const),
);

describe('an old petition always loads', () => {
  it.each(STORED)('%s folds to the state it had when it was written', (_, { no, commits, state }) => {
    expect(stateOf(foldPetition(no, commits, WUTONG))).toEqual(state);
  });

  it.each(STORED)(
    '%s: all words its commits speak of are the petition’s own, to be read, proved and erased',
    (_, stored) => {
      const spokenOf = stored.commits.flatMap(({ events }) =>
        events.flatMap((event) => ('particulars' in event && event.particulars !== undefined ? event.particulars : [])),
      );
      expect(foldPetition(stored.no, stored.commits, WUTONG)?.particulars).toEqual(spokenOf);
    },
  );

  it('the samples of each version hold every event there is', () => {
    // A new event does not compile until it stands here, and does not pass until a sample holds it.
    const every: Readonly<Record<PetitionEvent['type'], true>> = {
      PetitionRegistered: true,
      PetitionClassified: true,
      HandlerAssigned: true,
      PetitionerNotified: true,
      NoticeFoundImpossible: true,
      PetitionTransferred: true,
      InternalHandlingBegun: true,
      ObjectionReceived: true,
      ObjectionAgreed: true,
      ObjectionRejected: true,
      PetitionAccepted: true,
      PetitionRefused: true,
      HandlingExtended: true,
      ReplyIssued: true,
      DocumentServed: true,
      ReviewRequested: true,
      OpinionDrafted: true,
      OpinionSubmitted: true,
      OpinionApproved: true,
      OpinionReturned: true,
      ReviewForwarded: true,
      HearingHeld: true,
      ReviewOpinionIssued: true,
      EchoGiven: true,
      EchoFoundImpossible: true,
      PetitionClosed: true,
      FinalityConfirmed: true,
      PetitionLinked: true,
      PetitionSupplemented: true,
      PetitionWithdrawn: true,
      PetitionRated: true,
      AuthorityReminded: true,
      ReminderAnswered: true,
      SupervisionRequested: true,
      SupervisionReported: true,
      AssignmentAccepted: true,
      ConclusionReported: true,
      ParticularsCorrected: true,
      SpecialFlagged: true,
      SpecialConfirmed: true,
      SpecialWithdrawn: true,
      UrgentlyNotified: true,
      DepartmentsConvened: true,
      MatterEscalated: true,
      MajorMatterReported: true,
      OnSiteCoordinated: true,
      OnSiteFoundImpossible: true,
      AftercareRecorded: true,
      MediationHeld: true,
      ImmediateHalfGone: true,
      ImmediateOverran: true,
      PetitionDisregarded: true,
      ClocksRecounted: true,
      ReceptionRecorded: true,
      QuestionAnswered: true,
      DissatisfactionAnswered: true,
      PaperIssued: true,
      SimpleProcedureChosen: true,
      SimpleProcedureLeft: true,
      RecusalRequested: true,
      RecusalDecided: true,
      AttachmentReceived: true,
      AttachmentRefused: true,
      ClockNeared: true,
      ClockOverran: true,
      WindowLapsed: true,
      InstructionAwaited: true,
      PetitionIdled: true,
      NoticeUndelivered: true,
    };
    const held = STORED.filter(([name]) => name.startsWith(`${STORED_VERSION}/`)).flatMap(([, { commits }]) =>
      commits.flatMap(({ events }) => events.map(({ type }) => type)),
    );
    expect(Object.keys(every).filter((type) => !held.some((other) => other === type))).toEqual([]);
  });
});

describe('what is written today is what was approved last', () => {
  it.each(Object.entries(STORED_PETITIONS))('%s', (name, tell) => {
    const { commits, petition } = tell();
    const told = asStored({ no: PETITION_NO, commits, state: stateOf(petition) });
    const file = `${STORED_VERSION}/${name}.json`;
    if (!existsSync(new URL(file, ROOT))) {
      mkdirSync(new URL(`${STORED_VERSION}/`, ROOT), { recursive: true });
      writeFileSync(new URL(file, ROOT), `${JSON.stringify(told, undefined, 2)}\n`);
      throw new Error(`${file} was missing and is written: read it, then commit it`);
    }
    expect(told, 'the stored form changed: see test/support/stored-commits/README.md').toEqual(read(file));
  });
});

describe('a record that is not whole is not folded', () => {
  const whole = () => petitionAt('OBJECTED').when(decideObjection(true)).commits;

  it('says which commit does not follow', () => {
    const commits = whole();
    expect(() => foldPetition(PETITION_NO, commits.toSpliced(3, 1), WUTONG)).toThrow(
      `petition ${PETITION_NO}: commit 5 follows 3`,
    );
    expect(() => foldPetition(PETITION_NO, commits.slice(1), WUTONG)).toThrow(
      `petition ${PETITION_NO}: commit 2 follows 0`,
    );
  });

  it('nothing folds to nothing', () => {
    expect(foldPetition(PETITION_NO, [], WUTONG)).toBeUndefined();
  });

  it.each<[string, (commits: readonly Commit[]) => readonly Commit[]]>([
    ['a commit is missing', (commits) => commits.toSpliced(3, 1)],
    ['the first is missing', (commits) => commits.slice(1)],
    [
      'two are swapped',
      (commits) => [...commits.slice(0, 2), ...commits.slice(2, 4).toReversed(), ...commits.slice(4)],
    ],
    ['one stands there twice', (commits) => [...commits, ...commits.slice(-1)]],
    [
      'it is registered twice',
      (commits) => [...commits.slice(0, 1), ...commits.slice(0, 1).map((commit) => ({ ...commit, seq: 2 }))],
    ],
    ['it begins with another event', (commits) => commits.slice(1, 2).map((commit) => ({ ...commit, seq: 1 }))],
    ['a commit is empty', (commits) => commits.slice(0, 1).map((commit) => ({ ...commit, events: [] }))],
  ])('%s', (_, breaking) => {
    const broken = breaking(whole());
    const folding = () => foldPetition(PETITION_NO, broken, WUTONG);
    expect(folding).toThrow(BrokenRecord);
    expect(folding).toThrow(expect.objectContaining({ name: 'BrokenRecord' }));
  });
});

function read(file: string): StoredPetition {
  return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8'));
}

function stateOf(petition: Petition | undefined): StoredPetition['state'] {
  if (petition === undefined) throw new Error('no commits');
  const { rules: _, ...state } = petition;
  return asStored(state);
}

/** As it comes back from the table. */
function asStored<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
