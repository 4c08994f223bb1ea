import type { District } from '../../../shared/district/district.ts';
import type { Aws, DeployedStack } from './aws.ts';
import { type Answer, fail, ok, reasonOf, skipped, warn } from './check.ts';

/** What the account answered, asked once for all checks of a district. */
export interface Account {
  readonly caller: Promise<{ readonly account: string; readonly arn: string }>;
  readonly stacks: Promise<readonly DeployedStack[]>;
}

export async function credentialsAnswer({ caller }: Account): Promise<Answer> {
  try {
    const { account, arn } = await caller;
    return ok(`${account}  ${arn}`);
  } catch (error) {
    return fail(
      `没有可用的凭证 / no credentials that are taken: ${reasonOf(error)}`,
      '登录或设置 AWS_PROFILE / sign in, or set AWS_PROFILE.',
    );
  }
}

export async function accountAnswer(account: Account, { deployment }: District): Promise<Answer> {
  const caller = await callerOf(account);
  if (caller === undefined) return WITHOUT_CREDENTIALS;
  if (deployment.account === caller.account) return ok(caller.account);
  if (deployment.account !== undefined) {
    return fail(
      `凭证属于 ${caller.account}，文件要求 / the credentials are of one account, the file asks for another: ${deployment.account}`,
      '换用该账户的凭证 / use credentials of that account.',
    );
  }
  const said = `${caller.account}，文件未限定账户 / the file names none`;
  return deployment.stage === 'production'
    ? warn(said, '在 deployment.account 写明账户，以免部署到别处 / name it in the file.')
    : ok(said);
}

/** @param configured the region the SDK would take by itself */
export function regionAnswer({ deployment: { region } }: District, configured: string | undefined): Answer {
  if (configured === undefined || configured === region) return ok(region);
  return warn(
    `${region}，而 AWS_REGION 为 / while AWS_REGION is ${configured}`,
    `record 等命令请加 --region ${region} / give commands with --table that --region.`,
  );
}

/** The oldest that takes what aws-cdk-lib writes (DefaultStackSynthesizer). */
const LEAST_BOOTSTRAP = 6;

export async function bootstrapAnswer(account: Account, { deployment: { region } }: District): Promise<Answer> {
  const caller = await callerOf(account);
  if (caller === undefined) return WITHOUT_CREDENTIALS;
  const toolkit = (await account.stacks).find(({ name }) => name === 'CDKToolkit');
  const remedy = `npx cdk bootstrap aws://${caller.account}/${region}`;
  if (toolkit === undefined) return fail('该账户和区域尚未引导 / not bootstrapped yet', remedy);
  const version = Number(toolkit.outputs['BootstrapVersion'] ?? 0);
  return version >= LEAST_BOOTSTRAP
    ? ok(`CDKToolkit ${version}`)
    : fail(`CDKToolkit ${version}，至少应为 / at least ${LEAST_BOOTSTRAP}`, remedy);
}

export async function stacksAnswer(account: Account, { slug }: District): Promise<Answer> {
  if ((await callerOf(account)) === undefined) return WITHOUT_CREDENTIALS;
  const ours = (await account.stacks).filter(({ name }) => name.startsWith(`huisheng-${slug}-`));
  const said = ours.map(({ name, status }) => `${name} ${status}`).join(', ');
  if (ours.some(({ status }) => status === 'ROLLBACK_COMPLETE' || status.endsWith('FAILED'))) {
    return fail(said, `npx cdk deploy '${slug}/*'，先看 CloudFormation 的事件 / read the stack's events first.`);
  }
  const missing = NEEDED.map((stack) => `huisheng-${slug}-${stack}`).filter(
    (name) => !ours.some((stack) => stack.name === name),
  );
  if (missing.length > 0)
    return warn(`尚未部署 / not deployed yet: ${missing.join(', ')}`, `npx cdk deploy '${slug}/*'`);
  if (ours.some(({ status }) => status.endsWith('IN_PROGRESS'))) {
    return warn(said, '等部署结束后再查 / ask again when it has ended.');
  }
  // What ran before runs again; the change that was meant is not there.
  return ours.some(({ status }) => status === 'UPDATE_ROLLBACK_COMPLETE')
    ? warn(said, '上次更新已回滚，看 CloudFormation 的事件 / the last update was rolled back: read its events.')
    : ok(said);
}

const NEEDED = ['record', 'service', 'api'];
export async function callerOf({ caller }: Account): Promise<{ readonly account: string } | undefined> {
  return caller.catch(() => undefined);
}

export const WITHOUT_CREDENTIALS = skipped('需先有凭证 / needs credentials first');

export function askedOnce(aws: Aws, signal: AbortSignal): Account {
  const caller = aws.caller(signal);
  const stacks = aws.stacks(signal);
  // Whoever asks hears of it; nobody asking is no error.
  for (const asked of [caller, stacks]) asked.catch(() => undefined);
  return { caller, stacks };
}
