import * as z from 'zod/mini';
import type { District } from '../../../shared/district/district.ts';
import { type Account, callerOf, WITHOUT_CREDENTIALS } from './account.ts';
import type { Aws } from './aws.ts';
import { type Answer, fail, ok, reasonOf, skipped, warn } from './check.ts';

const discovery = z.object({ issuer: z.string(), jwks_uri: z.string() });

/** Whether the issuer of staff tokens describes itself, by the very name that tokens will carry. */
export async function issuerAnswer(issuer: string, signal: AbortSignal): Promise<Answer> {
  const remedy =
    '核对 identity.issuer，与签发者自称的逐字一致 / it must be what the issuer writes into its tokens, letter by letter.';
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  let answer: Response;
  try {
    answer = await fetch(address, { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return fail(`连不上 / cannot be reached: ${address} (${reasonOf(error)})`, remedy);
  }
  if (!answer.ok) return fail(`${address} 答复 / answered ${answer.status}`, remedy);
  const document = discovery.safeParse(await answer.json().catch(() => undefined));
  if (!document.success) return fail(`${address} 不是发现文档 / is no discovery document`, remedy);
  return document.data.issuer === issuer
    ? ok(issuer)
    : fail(`自称 / it calls itself ${document.data.issuer}，文件写的是 / the file says ${issuer}`, remedy);
}

export async function identityAnswer(
  account: Account,
  { slug, identity }: District,
  emulated: boolean,
  signal: AbortSignal,
): Promise<Answer> {
  if (identity.kind === 'oidc') return issuerAnswer(identity.issuer, signal);
  if ((await callerOf(account)) === undefined) return WITHOUT_CREDENTIALS;
  const service = (await account.stacks).find(({ name }) => name === `huisheng-${slug}-service`);
  const issuer = service?.outputs['Issuer'];
  if (issuer === undefined) return skipped('用户池随首次部署建立 / the pool comes with the first deployment');
  return emulated ? skipped('模拟环境中不查 / not asked on an emulator') : issuerAnswer(issuer, signal);
}

/** SES lets out of its sandbox on request; until then it sends 200 messages a day, to proved addresses alone. */
const SANDBOX = 200;

export async function sesAnswer(
  account: Account,
  aws: Aws,
  { mail: { from }, deployment }: District,
  signal: AbortSignal,
): Promise<Answer> {
  if ((await callerOf(account)) === undefined) return WITHOUT_CREDENTIALS;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const verified = (await aws.verification(domain, signal)) ?? (await aws.verification(from, signal));
  if (verified !== 'Success') {
    const remedy = `部署后把 SES 给出的 DKIM 记录加入 ${domain} 的 DNS / add SES's DKIM records to its DNS.`;
    const said = `${domain} 未验证 / not verified (${verified ?? 'unknown to SES'})`;
    return deployment.stage === 'production' ? fail(said, remedy) : warn(said, remedy);
  }
  const most = await aws.mailsADay(signal);
  if (most > SANDBOX) return ok(`${domain}，每日至多 / a day at most ${most}`);
  const said = `SES 沙盒：每日${most}封，且只发给已验证的地址 / sandbox: proved addresses only`;
  const remedy = '在 SES 申请生产访问 / ask SES for production access.';
  return deployment.stage === 'production' ? fail(said, remedy) : warn(said, remedy);
}

/** Greets the relay as the mailer would, TLS included, and says nothing more: the password is in the cloud. */
export async function smtpAnswer({ mail }: District): Promise<Answer> {
  if (mail.adapter !== 'smtp') return skipped('');
  const { createTransport } = await import('nodemailer');
  const { host, port } = mail;
  const secure = port === 465;
  const wait = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 5_000 };
  const transport = createTransport({ host, port, secure, requireTLS: !secure, ...wait });
  try {
    await transport.verify();
    return ok(`${host}:${port} TLS`);
  } catch (error) {
    return fail(
      `${host}:${port} 连不上或不支持TLS / not reached, or no TLS: ${reasonOf(error)}`,
      '核对 mail.host、mail.port 与防火墙 / look at mail.host, mail.port and the firewall.',
    );
  } finally {
    transport.close();
  }
}

const SECOND = 1_000;
/** AWS refuses what was signed five minutes off. */
const REFUSED_SECONDS = 300;
const NOTICED_SECONDS = 30;

/** How far this machine's clock is from the one that answers there. */
export async function clockAnswer(address: string, now: () => number, signal: AbortSignal): Promise<Answer> {
  const asked = now();
  const answer = await fetch(address, { method: 'HEAD', redirect: 'manual', signal });
  const between = (asked + now()) / 2;
  const there = Date.parse(answer.headers.get('date') ?? '');
  if (Number.isNaN(there)) return skipped(`${address} 没有说时间 / told no time`);
  const seconds = Math.round(Math.abs(between - there) / SECOND);
  const said = `相差${seconds}秒 / ${seconds} s from ${new URL(address).host}`;
  const remedy = '开启时间同步（NTP） / turn on time synchronisation.';
  if (seconds >= REFUSED_SECONDS) return fail(said, remedy);
  return seconds >= NOTICED_SECONDS ? warn(said, remedy) : ok(said);
}
