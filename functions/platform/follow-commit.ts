import { followUp, type FollowUpService } from './follow-up.ts';
import { oweDeliveries, type OwingService } from './owed-deliveries.ts';

/** What follows from a commit: the notices and the timer, and what other systems are to be told. */
export async function followCommit(service: FollowUpService & OwingService, no: string): Promise<void> {
  await followUp(service, no);
  await oweDeliveries(service, no);
}
