import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { SavedView } from '../../shared/contracts/saved-views.ts';
import type { Table } from './table.ts';

export interface SavedViews {
  /** 0 before anything was kept. */
  readonly version: number;
  readonly views: readonly SavedView[];
}

/** 我的视图: how each member of staff narrows and lays out their lists. No fact: whoever loses it lays it out anew. */
export interface SavedViewsStore {
  read(staff: string): Promise<SavedViews>;
  /** False where another version stands there than the one that was seen. */
  replace(staff: string, seen: number, views: readonly SavedView[]): Promise<boolean>;
}

export function savedViewsStore(table: Table): SavedViewsStore {
  return {
    async read(staff) {
      const [item] = await table.query(PARTITIONS.desk + staff, {
        range: { from: VIEWS, to: VIEWS },
        consistent: true,
      });
      if (item === undefined) return { version: 0, views: [] };
      const views: unknown = JSON.parse(String(item['body']));
      if (!isViews(views)) throw new Error('the views of a member of staff are unreadable');
      return { version: Number(item['version']), views };
    },
    async replace(staff, seen, views) {
      const item = { pk: PARTITIONS.desk + staff, sk: VIEWS, version: String(seen + 1), body: JSON.stringify(views) };
      // Nothing is kept only before the first version.
      const condition =
        seen === 0
          ? ({ kind: 'absent' } as const)
          : ({ kind: 'absentOrSame', attribute: 'version', value: String(seen) } as const);
      return (await table.put(item, condition)).stored;
    },
  };
}

const VIEWS = 'VIEWS';

function isViews(value: unknown): value is readonly SavedView[] {
  return Array.isArray(value) && value.every((view) => typeof view === 'object' && view !== null && 'name' in view);
}
