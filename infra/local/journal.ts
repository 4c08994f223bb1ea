import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A list on disk: one JSON line an entry, only ever added to. */
export interface Journal<Entry> {
  /** What was on disk when the journal was opened, oldest first. */
  readonly found: readonly Entry[];
  /** Returns when the entry has left this process: from then on `kill -9` cannot take it back. */
  append(entry: Entry): void;
  /** Replaces the whole list at once: a reader finds the old list or the new one, never a part. */
  rewrite(entries: readonly Entry[]): void;
  close(): void;
}

export class JournalUnreadable extends Error {
  override readonly name = 'JournalUnreadable';
  constructor(file: string, line: number, cause: unknown) {
    super(`line ${line} of ${file} is not an entry of this journal; move the file away to start afresh`, { cause });
  }
}

/**
 * Opens the journal in `file`, made when missing. A last line without its end is what a kill cut short; nobody was told
 * that it was kept, so it is dropped. Writes are handed to the operating system before they are acknowledged and not
 * forced to the platter: a killed process loses nothing, a power cut may, and the local database makes the same bargain.
 * @throws JournalUnreadable
 */
export function openJournal<Entry>(file: string, parse: (value: unknown) => Entry): Journal<Entry> {
  mkdirSync(dirname(file), { recursive: true });
  const found = existsSync(file) ? readEntries(file, parse) : [];
  let descriptor = rewriteAndOpen(file, found);
  return {
    found,
    append(entry) {
      writeFileSync(descriptor, toLine(entry));
    },
    rewrite(entries) {
      closeSync(descriptor);
      descriptor = rewriteAndOpen(file, entries);
    },
    close() {
      closeSync(descriptor);
    },
  };
}

/** Writes `text` so that a reader, or a process started after a kill, finds the old file or the new one. */
export function replaceFile(file: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text, { mode });
  renameSync(`${file}.new`, file);
}

function rewriteAndOpen(file: string, entries: readonly unknown[]): number {
  replaceFile(file, entries.map(toLine).join(''));
  return openSync(file, 'a');
}

function readEntries<Entry>(file: string, parse: (value: unknown) => Entry): Entry[] {
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      try {
        return parse(JSON.parse(line));
      } catch (error) {
        throw new JournalUnreadable(file, index + 1, error);
      }
    });
}

function toLine(entry: unknown): string {
  return `${JSON.stringify(entry)}\n`;
}
