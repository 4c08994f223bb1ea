import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { DocumentKind } from '../codes.ts';
import type { Course } from '../course.ts';
import type { Refusal } from '../decision.ts';
import type { PaperIssued } from '../events.ts';
import type { Petition } from '../petition.ts';
import type { PaperKind } from './kinds.ts';

/** 已制发的文书, as the petition knows it: by its place among them, from 1. */
export interface IssuedPaper {
  readonly paper: number;
  readonly kind: PaperKind;
  readonly number: string;
  /** The entry of the record it is about. */
  readonly about: number;
  /** Goes to the petitioner and is signed for. */
  readonly signedFor: boolean;
  /** 送达单: the opinion that waited to be served when it was made out. */
  readonly serves?: { readonly document: DocumentKind; readonly issuedOn: CalendarDate };
  /** 作废: another was made out in its place. */
  readonly voidedBy?: number;
}

/** More than any petition comes to. */
export const MOST_PAPERS = 9999;

/** The petition after one more paper was made out. */
export function withPaper(petition: Petition, event: PaperIssued): Petition {
  const papers = petition.papers ?? [];
  const paper = papers.length + 1;
  const others = papers.map((one) => (one.paper === event.replaces ? { ...one, voidedBy: paper } : one));
  const { kind, number, about, content } = event;
  const serves = kind === 'serviceSheet' ? servedBy(petition.course) : undefined;
  const issued = {
    paper,
    kind,
    number,
    about,
    signedFor: content.service,
    ...(serves === undefined ? {} : { serves }),
  };
  return { ...petition, papers: [...others, issued] };
}

function servedBy(course: Course): IssuedPaper['serves'] {
  return course.at === 'ISSUED' ? { document: course.document, issuedOn: course.issuedOn } : undefined;
}

/** Whether the opinion that waits to be served may be served by this paper; no paper named is none to judge. */
export function sheetRefusal({ papers = [], course }: Petition, named: number | undefined): Refusal | undefined {
  if (named === undefined) return undefined;
  const sheet = papers.find(({ paper, voidedBy }) => paper === named && voidedBy === undefined);
  const waits = servedBy(course);
  const fits = sheet?.serves?.document === waits?.document && sheet?.serves?.issuedOn === waits?.issuedOn;
  if (sheet?.serves !== undefined && fits) return undefined;
  return unknownPaper(named, '待送达文书的送达单', 'a valid service sheet of the opinion that waits to be served');
}

/** Whether the petitioner may have been told by this paper. */
export function noticePaperRefusal({ papers = [] }: Petition, named: number | undefined): Refusal | undefined {
  if (named === undefined) return undefined;
  const valid = papers.some(({ paper, voidedBy, signedFor }) => paper === named && voidedBy === undefined && signedFor);
  return valid ? undefined : unknownPaper(named, '送达信访人的有效文书', 'a valid paper to the petitioner');
}

function unknownPaper(named: number, zh: string, en: string): Refusal {
  return {
    code: 'PAPER_UNKNOWN',
    field: 'paper',
    zh: `本事项第${named}份文书不是${zh}，请核对`,
    en: `paper ${named} is not ${en}`,
  };
}
