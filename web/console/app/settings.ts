import { CONSOLE_PATH, type ConsoleSettings } from '../../../shared/contracts/console.ts';

/** How staff sign in here, and whether this is one machine. @throws when the service does not answer */
export async function readSettings(): Promise<ConsoleSettings> {
  const answer = await fetch(`${CONSOLE_PATH}/settings.json`);
  if (!answer.ok) throw new Error(`settings: ${answer.status}`);
  const settings: ConsoleSettings = await answer.json();
  return settings;
}
