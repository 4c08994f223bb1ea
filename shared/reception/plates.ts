import type { CommitOf } from '../petition/events.ts';
import { BrokenRecord } from '../petition/petition.ts';

/** What happened to the name plates of an office (工作牌): one stream, a line for each plate given out or taken back. */
export type PlateEvent = PlateIssued | { readonly type: 'PlateWithdrawn'; readonly plateNo: string };

export interface PlateIssued {
  readonly type: 'PlateIssued';
  readonly plateNo: string;
  readonly staff: string;
  readonly post: string;
  /** 窗口 */
  readonly window?: string;
}

/** 工作牌: whose it is stands in the district's list of staff and not here. */
export type Plate = Omit<PlateIssued, 'type'>;

export interface Plates {
  readonly version: number;
  /** As they are worn now, by number. */
  readonly plates: readonly Plate[];
}

/** The one stream of an office's plates. */
export const PLATES_OF_OFFICE = 'office';

/** @throws BrokenRecord when the commits are not its whole, gapless record */
export function foldPlates(_no: string, commits: readonly CommitOf<PlateEvent>[]): Plates {
  let plates: Plates = { version: 0, plates: [] };
  for (const commit of commits) {
    if (commit.seq !== plates.version + 1) {
      throw new BrokenRecord(`plates: commit ${commit.seq} follows ${plates.version}`);
    }
    for (const event of commit.events) plates = evolve(plates, event);
    plates = { ...plates, version: commit.seq };
  }
  return plates;
}

function evolve(before: Plates, event: PlateEvent): Plates {
  switch (event.type) {
    case 'PlateIssued': {
      const { type: _, ...plate } = event;
      // One plate a person: a new one replaces the old.
      const others = before.plates.filter(({ staff, plateNo }) => staff !== plate.staff && plateNo !== plate.plateNo);
      return { ...before, plates: [...others, plate].toSorted((a, b) => (a.plateNo < b.plateNo ? -1 : 1)) };
    }
    case 'PlateWithdrawn':
      return { ...before, plates: before.plates.filter(({ plateNo }) => plateNo !== event.plateNo) };
    default:
      return event satisfies never;
  }
}
