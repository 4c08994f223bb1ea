import { PARTITIONS } from '../../../shared/contracts/table.ts';
import type { Invariant } from './invariant.ts';
import { sha256 } from './petitions.ts';

/** The record is a whole, gapless chain in which every act that was acknowledged stands once. */
export const chainsAreWhole: Invariant = {
  name: 'chains are whole',
  sentence: 'each commit carries the hash of the one before, numbers have no gap, and the record can be folded',
  *check(_seen, petitions) {
    for (const { no, items, commits, standings } of petitions) {
      let previous = '';
      for (const [nth, item] of items.entries()) {
        const commit = commits[nth];
        if (commit?.seq !== nth + 1) yield { no, text: `commit ${nth + 1} is numbered ${commit?.seq}` };
        if (item.sk !== `COMMIT#${String(nth + 1).padStart(6, '0')}`)
          yield { no, text: `${item.sk} is number ${nth + 1}` };
        if (commit?.previous !== previous)
          yield { no, text: `commit ${nth + 1} does not carry the hash of the one before` };
        previous = sha256(String(item['body']));
      }
      if (standings.length !== commits.length)
        yield { no, text: `only ${standings.length} of ${commits.length} commits fold` };
    }
  },
};

export const acknowledgedOnce: Invariant = {
  name: 'acknowledged acts are on record once',
  sentence:
    'every act that was answered with success stands in the record where its answer said, and nothing stands there twice',
  *check({ asked }, petitions) {
    const known = new Map(petitions.map((petition) => [petition.no, petition]));
    const taken = new Map<string, string>();
    for (const request of asked) {
      const answer = request.answers.find(({ status }) => status === 200 || status === 201);
      if (answer === undefined) continue;
      const body = JSON.parse(answer.text) as { readonly petitionNo: string; readonly version?: number };
      const version = body.version ?? 1;
      const commit = known.get(body.petitionNo)?.commits[version - 1];
      const place = `${body.petitionNo} ${version}`;
      const by = commit?.by.kind === 'staff' ? commit.by.id : commit?.by.kind;
      if (commit?.step !== request.function || by !== request.by) {
        yield {
          no: body.petitionNo,
          text: `${request.by} was told that ${request.function} is commit ${version}; there is ${commit?.step ?? 'nothing'} by ${by}`,
        };
      } else if (Date.parse(commit.at) < request.at || Date.parse(commit.at) > answer.at) {
        yield { no: body.petitionNo, text: `${request.function} is dated ${commit.at}, outside the request` };
      }
      if (taken.has(place)) yield { no: body.petitionNo, text: `commit ${version} answers two requests` };
      taken.set(place, request.key);
    }
    for (const { no, commits } of petitions) {
      const commands = commits.map(({ command }) => command).filter((command) => command !== '');
      if (new Set(commands).size !== commands.length) yield { no, text: 'one command stands twice' };
      for (const [step, made] of Map.groupBy(commits.slice(1), (commit) => commit.step)) {
        const wanted = asked.filter((request) => request.no === no && request.function === step).length;
        if (step !== 'check-clocks' && made.length > wanted) {
          yield { no, text: `${step} was asked for ${wanted} times and stands there ${made.length} times` };
        }
      }
    }
    const opened = asked.filter(({ no }) => no === undefined).length;
    if (petitions.length > opened) yield { text: `${petitions.length} petitions came of ${opened} requests` };
  },
};

export const repeatsAnswerAlike: Invariant = {
  name: 'repeats answer alike',
  sentence: 'a request that succeeded is answered to the letter the same when it comes again, minutes or days later',
  *check({ asked }) {
    for (const { key, function: name, no, answers } of asked) {
      const first = answers.find(({ status }) => status < 300);
      if (first === undefined) continue;
      for (const other of answers.slice(answers.indexOf(first) + 1)) {
        if (other.status !== first.status || other.text !== first.text) {
          yield {
            ...(no === undefined ? {} : { no }),
            text: `${name} (${key}): ${first.status} ${first.text} became ${other.status} ${other.text}`,
          };
        }
      }
    }
  },
};

/** What a look at the clocks, or a message that came back, may put on record by itself: that something ran out, or is waited for. */
const BY_THEMSELVES: ReadonlySet<string> = new Set([
  'ClockNeared',
  'ClockOverran',
  'WindowLapsed',
  'ImmediateHalfGone',
  'ImmediateOverran',
  'InstructionAwaited',
  'PetitionIdled',
  'NoticeUndelivered',
]);

/** What weighs on somebody: no petition and nobody in the office meets it without a person who answers for it by name. */
const WEIGHTY: ReadonlySet<string> = new Set([
  'PetitionRefused',
  'PetitionDisregarded',
  'PetitionClosed',
  'FinalityConfirmed',
  'ObjectionAgreed',
  'ObjectionRejected',
  'SpecialWithdrawn',
  'SupervisionRequested',
]);

/** R10 to R24, R35: the machine finds out, a person decides. */
export const personsDecide: Invariant = {
  name: 'persons decide',
  sentence:
    'a clock puts down nothing but that something ran out; refusal, closing and finality carry a member of staff; no lead is opened by itself',
  *check({ items }, petitions) {
    for (const { no, commits } of petitions) {
      for (const { seq, by, step, events } of commits) {
        for (const { type } of events) {
          if (by.kind === 'clock' && !BY_THEMSELVES.has(type)) yield { no, text: `commit ${seq}: ${type} by a clock` };
          if (WEIGHTY.has(type) && (by.kind !== 'staff' || by.id === '')) {
            yield { no, text: `commit ${seq}: ${type} (${step}) by ${by.kind}, by nobody’s name` };
          }
        }
      }
    }
    for (const { pk } of items) if (pk.startsWith(PARTITIONS.lead)) yield { text: `${pk} was opened by nobody` };
  },
};
