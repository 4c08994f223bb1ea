import type { Actor } from '../petition/actor.ts';
import type { CaseFile } from './case-file.ts';

export type Clerk = Extract<Actor, { kind: 'staff' }>;

/** What waits for whom: a pool for each role, and one for each handler, whose matters nobody else takes. */
export class Pools {
  readonly #pools = new Map<string, Set<CaseFile>>();
  readonly #poolOf = new Map<CaseFile, string>();

  put(file: CaseFile, role: string, handler: string | undefined): void {
    this.remove(file);
    const pool = role === 'handler' ? handlersPool(handler ?? '') : role;
    this.#poolOf.set(file, pool);
    this.#files(pool).add(file);
  }

  remove(file: CaseFile): void {
    const pool = this.#poolOf.get(file);
    if (pool === undefined) return;
    this.#files(pool).delete(file);
    this.#poolOf.delete(file);
  }

  /** What this clerk would take up now, the most urgent first, as the work queue shows it. */
  mostUrgentFor(clerk: Clerk, most: number): readonly CaseFile[] {
    const mine = clerk.roles.flatMap((role) => [...this.#files(role === 'handler' ? handlersPool(clerk.id) : role)]);
    return mine.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.life.no - b.life.no)).slice(0, most);
  }

  waitingFor(handler: string): number {
    return this.#files(handlersPool(handler)).size;
  }

  #files(pool: string): Set<CaseFile> {
    const files = this.#pools.get(pool) ?? new Set();
    this.#pools.set(pool, files);
    return files;
  }
}

function handlersPool(id: string): string {
  return `handler:${id}`;
}
