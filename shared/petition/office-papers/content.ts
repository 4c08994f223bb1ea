import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Bilingual } from '../codes.ts';
import type { PaperVoice } from './kinds.ts';

/** What of the particulars a paper may show; filled in when it is read, so that the record holds no person. */
export type PersonField = 'name' | 'subject' | 'request' | 'materials';

/** A stretch of a paper: its words, or the place where a person's stand. */
export type Piece = string | { readonly person: PersonField };

export interface PaperField<Text = Piece> {
  readonly label: string;
  readonly value: Text;
}

/** A part of a paper, as data: a table of fields, sentences, or a list of which one is ticked. */
export type PaperBlock<Text = Piece> =
  | { readonly block: 'fields'; readonly heading?: string; readonly fields: readonly PaperField<Text>[] }
  | { readonly block: 'lines'; readonly heading: string; readonly lines: readonly Text[] }
  | {
      readonly block: 'ticks';
      readonly heading: string;
      readonly ticks: readonly { readonly text: string; readonly ticked: boolean }[];
    };

/** 文书内容: everything a paper says but its number, as it was made out. Kept in the record: what was issued stays what it was. */
export interface PaperContent<Text = Piece> {
  readonly title: Bilingual;
  /** 制发机关: the unit's name, never an inner section's. */
  readonly issuer: string;
  readonly voice: PaperVoice;
  /** 致: whom it goes to. */
  readonly to: Text;
  readonly blocks: readonly PaperBlock<Text>[];
  /** 依据: instrument, article, paragraph. */
  readonly basis: readonly string[];
  /** 联系人: who made it out, and how the office is reached. */
  readonly contact: { readonly person: string; readonly phone: string; readonly address: string };
  /** 制发日期 */
  readonly on: CalendarDate;
  /** 一式两份: for whom each copy is. The last is for the file. */
  readonly copies: readonly [string, string];
  /** 送达回证: whether its service is to be signed for. */
  readonly service: boolean;
}

/** The content with every stretch of it turned into something else. */
export function mapPieces<From, To>(content: PaperContent<From>, turn: (piece: From) => To): PaperContent<To> {
  return { ...content, to: turn(content.to), blocks: content.blocks.map((block) => mapBlock(block, turn)) };
}

function mapBlock<From, To>(block: PaperBlock<From>, turn: (piece: From) => To): PaperBlock<To> {
  switch (block.block) {
    case 'fields':
      return { ...block, fields: block.fields.map(({ label, value }) => ({ label, value: turn(value) })) };
    case 'lines':
      return { ...block, lines: block.lines.map(turn) };
    case 'ticks':
      return block;
    default:
      return block satisfies never;
  }
}
