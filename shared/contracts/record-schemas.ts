import { BREACHES, GROUNDS, INNER_TESTS, MEASURES, SEVERITIES } from '../accountability/codes.ts';
import { CLOCK_KINDS } from '../district/clock-rules.ts';
import { STAFF_ROLES } from '../petition/actor.ts';
import { AGENT_RELATIONS, CATEGORIES, SPECIAL_GROUNDS } from '../petition/codes.ts';
import { codesOf } from '../petition/fields.ts';
import { IMMEDIATE_CLOCKS } from '../petition/immediate.ts';
import { HALVES } from '../reception/half-days.ts';
import {
  answerOf,
  BILINGUAL,
  DATE,
  INTEGER,
  type Json,
  listOf,
  MOMENT,
  object,
  oneOf,
  STRING,
  TEXTS,
  YES_NO,
} from './json-schema.ts';

const GROUND = oneOf(codesOf(GROUNDS));
const MEASURE = oneOf(codesOf(MEASURES));

/** What stands in the records themselves, as the files show it. */
export const RECORD_SCHEMAS = {
  /** Who took a step. A clock asks, and decides nothing about people. */
  Actor: {
    anyOf: [
      object({ kind: { const: 'resident' } }),
      object({ kind: { const: 'clock' } }),
      object({ kind: { const: 'staff' }, id: STRING, name: STRING, roles: listOf(oneOf(codesOf(STAFF_ROLES))) }),
    ],
  },
  /** A fact of the record, by its type; what else it holds is the type's own. */
  RecordedEvent: { ...object({ type: STRING }), additionalProperties: true },
  /** One entry of the record: one act with its facts. */
  Entry: object(
    { seq: INTEGER, at: MOMENT, step: STRING, by: answerOf('Actor'), events: listOf(answerOf('RecordedEvent')) },
    { note: STRING, lateEntryReason: STRING, words: STRING },
  ),
  /** 当事人信息与诉求内容, as they stand after supplements and corrections; what was erased is not there. */
  Particulars: object(
    {},
    {
      petitioner: object({}, { name: STRING, phone: STRING, email: STRING, address: STRING }),
      agent: object(
        { name: STRING, relation: oneOf(codesOf(AGENT_RELATIONS)) },
        { authority: STRING, phone: STRING, email: STRING },
      ),
      subject: STRING,
      statement: STRING,
      request: STRING,
      place: STRING,
      representatives: TEXTS,
      attachments: TEXTS,
      questions: listOf(object({ question: STRING }, { answer: STRING })),
    },
  ),
  Classification: object(
    { category: oneOf(codesOf(CATEGORIES)), contentClass: STRING },
    {
      litigationRelated: YES_NO,
      aboutTheOffice: YES_NO,
      ownStaff: YES_NO,
      special: oneOf(codesOf(SPECIAL_GROUNDS)),
      accused: object({ staffIds: TEXTS, units: TEXTS }),
    },
  ),
  /** What of a petition’s record a lead comes from, with who held the matter up to then. */
  Origin: object(
    {
      petitionNo: STRING,
      seq: INTEGER,
      on: DATE,
      held: listOf(object({ holder: STRING, since: DATE }, { by: STRING })),
    },
    { clock: oneOf([...CLOCK_KINDS, ...codesOf(IMMEDIATE_CLOCKS)]), due: STRING },
  ),
  /** 认定 */
  Finding: object(
    {
      on: DATE,
      by: STRING,
      grounds: listOf(
        object({
          ground: GROUND,
          tests: listOf(oneOf(codesOf(INNER_TESTS))),
          code: GROUND,
          zh: STRING,
          en: STRING,
        }),
      ),
      harm: YES_NO,
      severity: oneOf(codesOf(SEVERITIES)),
    },
    {
      breach: oneOf(codesOf(BREACHES)),
      selfCriticism: object({ by: STRING, due: DATE }),
      revokedOn: DATE,
    },
  ),
  /** 处理决定 on one person. */
  MeasureDecision: object({
    on: DATE,
    by: STRING,
    person: STRING,
    measures: listOf(object({ form: MEASURE }, { proposedTo: STRING })),
    aggravated: YES_NO,
  }),
  /** A measure as the person it is about reads it. */
  OwnMeasure: object({ on: DATE, form: MEASURE, title: BILINGUAL }, { proposedTo: STRING }),
  /** A measure in a list or the ledger. */
  ListedMeasure: object({ person: STRING, form: MEASURE, on: DATE }),
  /** What was said or written, by the step that brought it; erased words leave their place. */
  LeadWords: object(
    { step: STRING, whose: STRING },
    {
      conduct: STRING,
      reference: STRING,
      statement: STRING,
      evidence: TEXTS,
      findings: listOf(object({ ground: GROUND, how: STRING }, { test: STRING })),
      severityReason: STRING,
      reason: STRING,
      vileEffect: STRING,
    },
  ),
  /** One post for half a day, and who is on duty there. */
  Duty: object({ day: DATE, half: oneOf(codesOf(HALVES)), post: STRING, staff: TEXTS }),
} as const satisfies Readonly<Record<string, Json>>;
