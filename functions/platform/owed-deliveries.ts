import { foldPetition } from '../../shared/petition/petition.ts';
import { deliveriesOwed } from '../../shared/webhooks/deliveries.ts';
import type { DeliveriesStore } from './deliveries-store.ts';
import type { Service } from './service.ts';

/** A service that may put deliveries on record. */
export interface OwingService extends Service {
  readonly deliveries: DeliveriesStore;
}

/**
 * What a petition's record owes the subscribers of its district is put on record; whoever sends finds it there. Runs after every
 * commit; repeating it changes nothing.
 */
export async function oweDeliveries(service: OwingService, no: string): Promise<void> {
  const { district, office, record, deliveries } = service;
  const hooks = district.webhooks ?? [];
  if (hooks.length === 0) return;
  const commits = (await record.load(no, { consistent: true })).map(({ commit }) => commit);
  const petition = foldPetition(no, commits, office);
  if (petition === undefined) return;
  const now = service.now();
  await deliveries.owe(no, deliveriesOwed(petition, commits, hooks, now), now);
}
