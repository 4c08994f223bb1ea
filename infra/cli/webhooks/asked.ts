import {
  type DeliveriesStore,
  type DeliveryRecord,
  type DeliveryState,
} from '../../../functions/platform/deliveries-store.ts';
import { readPetitionNumber } from '../../../shared/petition/petition-number.ts';
import { UsageError } from '../usage-error.ts';

export const DELIVERY_OPTIONS = {
  petition: { type: 'string' },
  state: { type: 'string' },
} as const;

type Options = { readonly [Name in keyof typeof DELIVERY_OPTIONS]?: string | undefined };

const STATES: Readonly<Record<string, DeliveryState>> = {
  owed: 'OWED',
  sent: 'SENT',
  withheld: 'WITHHELD',
  'given-up': 'GIVEN_UP',
};

/** The deliveries a command is about: of one petition, or of one state. @throws UsageError */
export async function deliveriesAsked(
  deliveries: DeliveriesStore,
  { petition, state }: Options,
  limit: number,
): Promise<readonly DeliveryRecord[]> {
  if ((petition === undefined) === (state === undefined)) {
    throw new UsageError('请用 --petition 或 --state 写明一项 / one of --petition and --state');
  }
  if (petition !== undefined) {
    const petitionNo = readPetitionNumber(petition);
    if (petitionNo === undefined) throw new UsageError(`编号不对：${petition} / no number of a petition`);
    return deliveries.log({ petitionNo });
  }
  const known = STATES[state ?? ''];
  if (known === undefined) {
    throw new UsageError(`没有这种状态「${state ?? ''}」，可选：${Object.keys(STATES).join('、')} / one of these`);
  }
  return deliveries.log({ state: known, limit });
}

const STATE_NAMES: Readonly<Record<DeliveryState, string>> = {
  OWED: '待推送 owed',
  SENT: '已送达 sent',
  WITHHELD: '不予推送 withheld',
  GIVEN_UP: '已放弃 given up',
};

/** One line of the log. */
export function deliveryRow({
  petitionNo,
  hook,
  event,
  state,
  tries,
  at,
  next,
  outcome,
}: DeliveryRecord): readonly string[] {
  return [petitionNo, hook, event, STATE_NAMES[state], String(tries), outcome ?? '–', at, next ?? '–'];
}
