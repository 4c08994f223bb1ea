import type { PaperIssued } from '../events.ts';
import type { PaperKind } from './kinds.ts';

/** 已制发的文书, as the petition knows it: by its place among them, from 1. */
export interface IssuedPaper {
  readonly paper: number;
  readonly kind: PaperKind;
  readonly number: string;
  /** The entry of the record it is about. */
  readonly about: number;
  /** 作废: another was made out in its place. */
  readonly voidedBy?: number;
}

/** The papers after one more was made out. */
export function withPaper(papers: readonly IssuedPaper[], event: PaperIssued): readonly IssuedPaper[] {
  const paper = papers.length + 1;
  const others = papers.map((one) => (one.paper === event.replaces ? { ...one, voidedBy: paper } : one));
  const { kind, number, about } = event;
  return [...others, { paper, kind, number, about }];
}
