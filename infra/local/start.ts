import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { startLocal } from './run-local.ts';

const directory = resolve(process.env['HUISHENG_LOCAL_DIRECTORY'] ?? '.local');
const port = Number(process.env['PORT'] ?? 3000);
// The stand-in for SES really forwards mail when it finds this; nothing leaves this machine.
delete process.env['SMTP_TRANSPORT'];
mkdirSync(directory, { recursive: true });

const running = await startLocal({ directory, port });
const { address } = running;
console.log(`
  回声 Huisheng · ${running.name}

  居民 residents   ${address}/
  工作人员 staff   ${address}/console
  接口 API         ${address}/api/openapi.json
  信箱与时钟 mail  ${address}/_local
  登录 sign-in     ${address}/_local/oidc/.well-known/openid-configuration

  数据 data        ${directory}
  停止 stop        Ctrl-C
`);

let stopping: Promise<void> | undefined;
function stop(): void {
  stopping ??= running.close().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
// Whoever started us is gone: do not keep the port and the store.
process.once('disconnect', stop);
