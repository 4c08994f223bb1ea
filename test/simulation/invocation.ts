import { chance } from './chance.ts';
import type { Agenda } from './agenda.ts';
import type { Weather } from './faults.ts';

/** How an invocation of a function ended. One that died answers nobody: whoever called learns it by waiting. */
export type Ended<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'died' };

/** One run of a Lambda: every call of a port takes time, may go wrong, and may be the last thing the process did. */
export interface Invocation {
  readonly label: string;
  /** Lets `effect` take effect after a while, unless the process is dead by then; it is told the name of the occasion. */
  call<T>(what: string, effect: (occasion: string) => Promise<T>): Promise<T>;
}

export interface Surroundings {
  readonly seed: number;
  readonly agenda: Agenda;
  readonly weather: Weather;
}

export interface Setting {
  readonly label: string;
  readonly timeoutSeconds: number;
  /**
   * What concerns one petition of several is named by its own occasion, so that it meets the same chance whoever else is
   * looked at in the same run.
   */
  readonly labels?: ReadonlyMap<string, string>;
  /** Dies as soon as it touches these petitions: their records are poisonous. */
  readonly doomedBy?: ReadonlySet<string>;
}

export function invoke<T>(
  { seed, agenda, weather }: Surroundings,
  { label, timeoutSeconds, labels, doomedBy }: Setting,
  work: (invocation: Invocation) => Promise<T>,
): Promise<Ended<T>> {
  const calls = new Map<string, number>();
  /** The same call made again is another occasion. */
  const occasionOf = (what: string): string => {
    const name = `${labels?.get(petitionIn(what) ?? '') ?? label}: ${what}`;
    const nth = (calls.get(name) ?? 0) + 1;
    calls.set(name, nth);
    return nth === 1 ? name : `${name} (${nth})`;
  };
  return new Promise((resolve) => {
    let alive = true;
    const end = (ended: Ended<T>): void => {
      if (!alive) return;
      alive = false;
      resolve(ended);
    };
    const dies = (kind: 'DIES_BEFORE' | 'DIES_AFTER', occasion: string): boolean => {
      if (!weather.strikes(kind, occasion)) return false;
      end({ kind: 'died' });
      return true;
    };
    const latency = (occasion: string): number => {
      const luck = chance(seed, 'latency', occasion);
      return weather.strikes('SLOW', occasion) ? luck.between(1_000, 6_000) : luck.between(1, 20);
    };
    const isDoomed = (what: string): boolean => doomedBy?.has(petitionIn(what) ?? '') === true;
    const invocation: Invocation = {
      label,
      call(what, effect) {
        const occasion = occasionOf(what);
        return new Promise((answer, fail) => {
          agenda.in(latency(occasion), () => {
            if (!alive || isDoomed(what) || dies('DIES_BEFORE', occasion)) {
              end({ kind: 'died' });
              return;
            }
            effect(occasion).then(
              (value) => {
                if (alive && !dies('DIES_AFTER', occasion)) answer(value);
              },
              (error: unknown) => {
                if (alive) fail(error);
              },
            );
          });
        });
      },
    };
    agenda.in(timeoutSeconds * 1_000, () => {
      end({ kind: 'died' });
    });
    work(invocation).then(
      (value) => {
        end({ kind: 'answered', value });
      },
      (error: unknown) => {
        end({ kind: 'failed', error });
      },
    );
  });
}

function petitionIn(text: string): string | undefined {
  return /\d{3}-\d{3}-\d{4}/.exec(text)?.[0];
}
