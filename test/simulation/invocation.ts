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
  /** Lets `effect` take effect after a while, unless the process is dead by then. */
  call<T>(what: string, effect: () => Promise<T>): Promise<T>;
}

export interface Surroundings {
  readonly seed: number;
  readonly agenda: Agenda;
  readonly weather: Weather;
}

interface Setting {
  /** Names the occasion, so that the same occasion meets the same chance however the rest of the world is changed. */
  readonly label: string;
  readonly timeoutSeconds: number;
  /** Dies at its first call: a poisonous record. */
  readonly doomed?: boolean;
}

export function invoke<T>(
  { seed, agenda, weather }: Surroundings,
  { label, timeoutSeconds, doomed = false }: Setting,
  work: (invocation: Invocation) => Promise<T>,
): Promise<Ended<T>> {
  const luck = chance(seed, 'invocation', label);
  return new Promise((resolve) => {
    let alive = true;
    const end = (ended: Ended<T>): void => {
      if (!alive) return;
      alive = false;
      resolve(ended);
    };
    const dies = (kind: 'DIES_BEFORE' | 'DIES_AFTER', what: string): boolean => {
      if (!luck.happens(weather.rate(kind))) return false;
      weather.note(kind, `${label}: ${what}`);
      end({ kind: 'died' });
      return true;
    };
    const latency = (what: string): number => {
      if (!luck.happens(weather.rate('SLOW'))) return luck.between(1, 20);
      weather.note('SLOW', `${label}: ${what}`);
      return luck.between(1_000, 6_000);
    };
    const invocation: Invocation = {
      label,
      call: (what, effect) =>
        new Promise((answer, fail) => {
          agenda.in(latency(what), () => {
            if (!alive || doomed || dies('DIES_BEFORE', what)) {
              end({ kind: 'died' });
              return;
            }
            effect().then(
              (value) => {
                if (alive && !dies('DIES_AFTER', what)) answer(value);
              },
              (error: unknown) => {
                if (alive) fail(error);
              },
            );
          });
        }),
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
