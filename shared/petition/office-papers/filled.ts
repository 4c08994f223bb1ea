import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Means, PetitionerSays } from '../codes.ts';
import type { Commit } from '../events.ts';
import type { Particulars } from '../particulars.ts';
import { mapPieces, type PaperContent, type PersonField, type Piece } from './content.ts';

/** A paper with its persons in it, ready to be printed. */
export type FilledContent = PaperContent<string>;

/** What a page or a file of a paper is made from. */
export interface PrintedPaper {
  readonly number: string;
  /** 校验码 */
  readonly digest: string;
  readonly content: FilledContent;
  /** 作废: the number of the paper that took its place. */
  readonly voidedBy?: string;
  /** 存档联: the copy for the file alone, with its service where that is on record. Both copies, to be filled in by hand, unless said. */
  readonly fileCopy?: { readonly service?: PaperService };
  /** The petitioner's copy alone. */
  readonly firstOnly?: true;
}

/** 送达回证, as it is on record. */
export interface PaperService {
  readonly on: CalendarDate;
  /** 送达人 */
  readonly by: string;
  readonly means: Means;
  readonly refusedToSign: boolean;
  readonly petitionerSays?: PetitionerSays;
}

/** How the paper was handed over, where an act names it; the latest counts. */
export function serviceOf(commits: readonly Commit[], paper: number): PaperService | undefined {
  const services = commits.flatMap(({ by, events }) =>
    events.flatMap((event): readonly PaperService[] => {
      const who = by.kind === 'staff' ? by.name : '';
      if (event.type === 'PetitionerNotified' && event.paper === paper) {
        return [{ on: event.on, by: who, means: event.means, refusedToSign: false }];
      }
      if (event.type !== 'DocumentServed' || event.paper !== paper) return [];
      const { servedOn: on, means, refusedToSign = false, petitionerSays } = event;
      return [{ on, by: who, means, refusedToSign, ...(petitionerSays === undefined ? {} : { petitionerSays }) }];
    }),
  );
  return services.at(-1);
}

const WITHHELD = '（依法保密）';
const ON_THE_SHEET = '（见纸质文书）';
const ERASED = '（已依规删除）';
const NONE = '（无）';

/** The paper with what stood in the particulars when it was made out. */
export function filledIn(content: PaperContent, particulars: Particulars | undefined): FilledContent {
  return withPersons(content, (field) => (particulars === undefined ? ERASED : wordsOf(particulars, field)));
}

/** 网上查看: what persons wrote and are called stands on the sheet alone, so that no page of ours need be told it. */
export function forScreen(content: PaperContent): FilledContent {
  return withPersons(content, () => ON_THE_SHEET);
}

/** 脱敏: the paper without its persons, for whoever is to see that it was made out and not for whom. */
export function withheld(content: PaperContent): FilledContent {
  return withPersons(content, () => WITHHELD);
}

function withPersons(content: PaperContent, wordsFor: (field: PersonField) => string): FilledContent {
  return mapPieces(content, (piece: Piece) => (typeof piece === 'string' ? piece : wordsFor(piece.person)));
}

function wordsOf({ petitioner, subject, request, attachments = [] }: Particulars, field: PersonField): string {
  switch (field) {
    case 'name':
      return petitioner?.name ?? NONE;
    case 'subject':
      return subject ?? NONE;
    case 'request':
      return request ?? NONE;
    case 'materials':
      return attachments.length === 0 ? NONE : attachments.join('、');
    default:
      return field satisfies never;
  }
}
