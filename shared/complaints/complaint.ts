import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Means } from '../petition/codes.ts';
import type { ParticularsReference } from '../petition/events.ts';
import { BrokenRecord } from '../petition/petition.ts';
import type { ComplaintCommit, ComplaintEvent, ComplaintReceived } from './events.ts';
import type { ComplaintFacts } from './visibility.ts';

/** A complaint as its commits tell it. Folded anew for every command; stored nowhere. */
export interface Complaint extends ComplaintFacts {
  readonly no: string;
  readonly version: number;
  readonly received: ComplaintReceived;
  readonly acknowledgedOn?: CalendarDate;
  readonly answers: readonly GivenAnswer[];
  /** What was written by and about people, with the step that brought it. */
  readonly words: readonly { readonly step: string; readonly reference: ParticularsReference }[];
}

export interface GivenAnswer {
  readonly on: CalendarDate;
  readonly means: Means;
  readonly reference: ParticularsReference;
}

/** Folds a complaint from its commits. Undefined when there are none. @throws BrokenRecord when the commits are not its whole, gapless record */
export function foldComplaint(no: string, commits: readonly ComplaintCommit[]): Complaint | undefined {
  let complaint: Complaint | undefined;
  for (const { seq, step, events } of commits) {
    if (seq !== (complaint?.version ?? 0) + 1) {
      throw new BrokenRecord(`complaint ${no}: commit ${seq} follows ${complaint?.version ?? 0}`);
    }
    let next = complaint;
    for (const event of events) next = next === undefined ? begin(no, event, step) : evolve(next, event, step);
    if (next === undefined) throw new BrokenRecord(`complaint ${no}: commit ${seq} holds no event`);
    complaint = { ...next, version: seq };
  }
  return complaint;
}

function begin(no: string, event: ComplaintEvent, step: string): Complaint {
  if (event.type !== 'ComplaintReceived') throw new BrokenRecord(`complaint ${no} begins with ${event.type}`);
  const { recognised, route, subject, words } = event;
  return {
    no,
    version: 0,
    received: event,
    subject,
    concerned: recognised,
    route,
    answers: [],
    words: [{ step, reference: words }],
  };
}

function evolve(complaint: Complaint, event: ComplaintEvent, step: string): Complaint {
  switch (event.type) {
    case 'ComplaintReceived':
      throw new BrokenRecord(`complaint ${complaint.no} is received twice`);
    case 'ComplaintAcknowledged': {
      const { on, concerned, route, words } = event;
      return {
        ...complaint,
        acknowledgedOn: complaint.acknowledgedOn ?? on,
        concerned,
        route,
        words: words === undefined ? complaint.words : [...complaint.words, { step, reference: words }],
      };
    }
    case 'ComplaintAnswered': {
      const { on, means, answer: reference } = event;
      return { ...complaint, answers: [...complaint.answers, { on, means, reference }] };
    }
    default:
      return event satisfies never;
  }
}
