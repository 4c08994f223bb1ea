import { readPetitionNumber } from '../../shared/petition/petition-number.ts';
import type { OpenService, Service } from './service.ts';
import type { TimerPayload } from './timers.ts';

/** Reads a timer's payload and asks. A payload that names no petition is a fault of ours and ends in the dead letters. */
export function timerHandler<S extends Service>(
  ask: (service: S, petitionNo: string) => Promise<unknown>,
  open: OpenService<S>,
): (payload: TimerPayload) => Promise<void> {
  return async (payload) => {
    const no = readPetitionNumber(payload.petitionNo);
    if (no === undefined) throw new Error('the timer names no petition');
    await ask(open(), no);
  };
}
