import type { SearchKind } from '../../shared/contracts/inquiries.ts';
import { digitsIn, type FindKind, nameTerm, SHORTEST_TAIL } from '../../shared/petition/find-terms.ts';
import { findableWords } from '../../shared/petition/plain-text.ts';
import { UnreadableCursor } from './cursor.ts';
import type { Service } from './service.ts';
import type { ListOptions } from './table.ts';
import { type ListedPage, type ListedRow, TAIL_MARK } from './views-store.ts';

/** A petition that was found, or that the search has read enough for one request; `mark` goes on behind it. */
export type SearchStep =
  | { readonly kind: 'found'; readonly petitionNo: string; readonly mark: string }
  | { readonly kind: 'stopped'; readonly mark: string };

export interface WayToSearch {
  readonly by: SearchKind;
  /** @throws UnreadableCursor when no step of this way gave the mark */
  find(after: string | undefined): AsyncGenerator<SearchStep>;
}

type Finding = Pick<Service, 'views' | 'hashes'>;

/** How many pages one request reads of the lists it joins. */
const MOST_READS = 40;
const PAGE = 50;
/** Whoever writes a sentence is found by as much of it; each more is a list to be joined. */
const MOST_WORDS = 8;

/** What a text can be meant as; none where it is too little for anything. */
export function waysToSearch(service: Finding, text: string): readonly WayToSearch[] {
  const plain = text.normalize('NFKC').trim();
  const digits = digitsIn(plain);
  const isNumeric = /^[+\d()\s\-–—‐]+$/.test(plain);
  const words = findableWords(plain).slice(0, MOST_WORDS);
  const name = nameTerm(plain) ?? '';
  const ways: (WayToSearch | false)[] = [
    isNumeric && digits.length >= 3 && digits.length <= 10 && { by: 'number', find: byNumber(service, digits) },
    /\p{L}/u.test(name) && [...name].length >= 2 && { by: 'name', find: byName(service, name) },
    isNumeric && digits.length >= SHORTEST_TAIL && { by: 'phone', find: byTail(service, digits) },
    words.some((word) => word.length >= 2) && { by: 'words', find: byWords(service, words) },
  ];
  return ways.filter((way) => way !== false);
}

/** 编号 from the front, with or without dashes, in their order. */
function byNumber({ views }: Finding, digits: string): WayToSearch['find'] {
  const beginning = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].filter((part) => part !== '').join('-');
  return async function* found(after) {
    if (after !== undefined && !/^\d{3}-\d{3}-\d{4}$/.test(after)) throw new UnreadableCursor();
    // "!" comes before every digit and dash: behind the number itself, and before the next.
    let from = after === undefined || after < beginning ? beginning : `${after}!`;
    for (let read = 0; read < MOST_READS; read += 1) {
      if (from > `${beginning}~`) return;
      const page = await views.numbered({ range: { from, to: `${beginning}~` }, limit: PAGE });
      for (const { petitionNo } of page.rows) {
        from = `${petitionNo}!`;
        yield { kind: 'found', petitionNo, mark: petitionNo };
      }
      if (page.after === undefined) return;
    }
    yield { kind: 'stopped', mark: from.slice(0, -1) };
  };
}

/** 姓名, whole: as it was handed in and as it was corrected, and of whoever acts for the petitioner. */
function byName({ views, hashes }: Finding, name: string): WayToSearch['find'] {
  const handedIn = list((options) => views.found('person', hashes.personKey(`name:${name}`), options));
  const asItStands = list((options) => views.found('find', hashes.findKey('name', name), options));
  return (after) => inAny([handedIn, asItStands], after);
}

/** 尾号: the last four digits name the list; who types more is judged by the row. */
function byTail({ views, hashes }: Finding, digits: string): WayToSearch['find'] {
  const key = (tail: string): string => hashes.findKey(TAIL, tail);
  const shortest = list((options) => views.found('find', key(digits.slice(-SHORTEST_TAIL)), options));
  const at = (digits.length - SHORTEST_TAIL - 1) * TAIL_MARK;
  const mark = key(digits).slice(-TAIL_MARK);
  const fits = ({ body }: ListedRow): boolean => at < 0 || body.slice(at, at + TAIL_MARK) === mark;
  return (after) => inAny([shortest], after, fits);
}

const TAIL: FindKind = 'tail';

/** Words of the subject and the place: every one of them, wherever they stand. */
function byWords({ views, hashes }: Finding, words: readonly string[]): WayToSearch['find'] {
  const lists = words.map((word) => list((options) => views.found('find', hashes.findKey('word', word), options)));
  return (after) => inAll(lists, after);
}

type ReadList = (options: ListOptions) => Promise<ListedPage>;

/** A list that is read from its end towards its beginning, only as far as it is asked for. */
interface Backwards {
  /** The last row before the place, and how many pages were read for it. */
  before(place: string): Promise<{ readonly row: ListedRow | undefined; readonly reads: number }>;
}

function list(read: ReadList): () => Backwards {
  return () => {
    let rows: readonly ListedRow[] = [];
    let isWhole = false;
    return {
      async before(place) {
        rows = rows.filter((row) => row.place < place);
        let reads = 0;
        let after: string | undefined;
        while (rows.length === 0 && !isWhole) {
          const page = await read({ range: { to: place }, limit: PAGE, ...(after === undefined ? {} : { after }) });
          reads += 1;
          rows = page.rows.filter((row) => row.place < place);
          ({ after } = page);
          isWhole = after === undefined;
        }
        return { row: rows[0], reads };
      },
    };
  };
}

/** Behind every day. */
const END = '~';

/** What stands in any of the lists, the latest first and once each. */
async function* inAny(
  lists: readonly (() => Backwards)[],
  after: string | undefined,
  fits: (row: ListedRow) => boolean = () => true,
): AsyncGenerator<SearchStep> {
  let bound = boundOf(after);
  const opened = lists.map((open) => open());
  for (let reads = 0; reads < MOST_READS;) {
    const heads = await Promise.all(opened.map((backwards) => backwards.before(bound)));
    reads += heads.reduce((sum, head) => sum + head.reads, 0);
    const [latest] = heads
      .flatMap(({ row }) => (row === undefined ? [] : [row]))
      .toSorted((a, b) => (a.place > b.place ? -1 : 1));
    if (latest === undefined) return;
    bound = latest.place;
    if (fits(latest)) yield { kind: 'found', petitionNo: latest.petitionNo, mark: bound };
  }
  yield { kind: 'stopped', mark: bound };
}

/**
 * What stands in all of the lists, the latest first. Each list is asked only for what is not later than the others allow, so that the
 * shortest one says how much is read: a word that stands everywhere costs no more than the rare one beside it.
 */
async function* inAll(lists: readonly (() => Backwards)[], after: string | undefined): AsyncGenerator<SearchStep> {
  let bound = boundOf(after);
  const opened = lists.map((open) => open());
  for (let reads = 0; reads < MOST_READS;) {
    const heads = await Promise.all(opened.map((backwards) => backwards.before(bound)));
    reads += heads.reduce((sum, head) => sum + head.reads, 0);
    const rows = heads.flatMap(({ row }) => (row === undefined ? [] : [row]));
    const [first, ...others] = rows.toSorted((a, b) => (a.place < b.place ? -1 : 1));
    if (first === undefined || rows.length < opened.length) return;
    if (others.every(({ place }) => place === first.place)) {
      bound = first.place;
      yield { kind: 'found', petitionNo: first.petitionNo, mark: bound };
    } else {
      // The earliest head is the next that all could have; the others go back to it.
      bound = first.place + END;
    }
  }
  yield { kind: 'stopped', mark: bound };
}

function boundOf(after: string | undefined): string {
  if (after !== undefined && !/^\d{4}-\d\d-\d\d#\d{3}-\d{3}-\d{4}~?$/.test(after)) throw new UnreadableCursor();
  return after ?? END;
}
