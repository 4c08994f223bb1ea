import type { DistrictClient } from '../../journey/district-client.ts';
import { LEAKING_ROOF } from '../../support/leaking-roof.ts';

/** A petition as it stands before the residents' pages: what its writer holds in the hand. */
export interface Lived {
  readonly petitionNo: string;
  readonly queryCode: string;
}

const AUTHORITY = '区住房和城乡建设局';

/** Handed in, classified and assigned on the day the district's clock shows. */
export async function assigned(district: DistrictClient): Promise<Lived> {
  const { petitionNo, queryCode } = await district.expectOk<Lived>('POST', '/api/petitions', { body: LEAKING_ROOF });
  const step = await staffSteps(district, petitionNo);
  await step('receiver', 'classify', { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' });
  await step('head', 'assign-handler', { handler: 'wang.handler' });
  return { petitionNo, queryCode };
}

/** Transferred on the first day and accepted, with every date running. */
export async function accepted(district: DistrictClient, today: string): Promise<Lived> {
  const lived = await assigned(district);
  const step = await staffSteps(district, lived.petitionNo);
  await step('handler', 'transfer', { authorities: [{ name: AUTHORITY }], sentOn: today, method: 'SYSTEM' });
  await step('handler', 'record-acceptance', {
    authority: AUTHORITY,
    acceptedOn: today,
    documentNo: '云住建信〔2025〕18号',
  });
  await step('handler', 'issue-paper', { kind: 'transferNotice' });
  return lived;
}

/** Answered, and the answer served: review may be asked for, and the reception rated. */
export async function replied(
  district: DistrictClient,
  today: string,
): Promise<Lived & { readonly ratingLink: string }> {
  const lived = await accepted(district, today);
  const step = await staffSteps(district, lived.petitionNo);
  const outcomes = [{ item: '先修屋面', outcome: 'NOT_SUPPORTED' }];
  await step('handler', 'record-reply', {
    authority: AUTHORITY,
    outcomes,
    documentNo: '云住建信〔2025〕31号',
    issuedOn: today,
  });
  await step('handler', 'record-service', { document: 'reply', servedOn: today, means: 'IN_PERSON' });
  const mails = await district.mail();
  const link = mails.map(({ text }) => /\/rate\?link=\S+/.exec(text)?.[0]).find((found) => found !== undefined);
  if (link === undefined) throw new Error('no mail tells how to rate');
  return { ...lived, ratingLink: link };
}

async function staffSteps(district: DistrictClient, no: string) {
  const ids = { receiver: 'lin.receiver', handler: 'wang.handler', head: 'zhao.head' } as const;
  return async (role: keyof typeof ids, name: string, body: unknown) => {
    const token = await district.staff(ids[role], role);
    await district.expectOk('POST', `/api/staff/petitions/${no}/${name}`, { token, body });
  };
}
