import { createContext, useContext } from 'react';
import type { ConsoleSettings } from '../../../shared/contracts/console.ts';
import type { Api } from '../api/client.ts';
import type { TakeStep } from '../api/take-step.ts';
import type { Session } from '../sign-in/session.ts';

/** What every screen reaches for: the API, the session, how this console was set up. */
export interface Console {
  readonly settings: ConsoleSettings;
  readonly session: Session;
  readonly api: Api;
  readonly take: TakeStep;
}

export const ConsoleContext = createContext<Console | undefined>(undefined);

export function useConsole(): Console {
  const known = useContext(ConsoleContext);
  if (known === undefined) throw new Error('outside of the console');
  return known;
}
