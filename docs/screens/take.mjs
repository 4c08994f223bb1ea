// Takes the pictures of the README anew: `node docs/screens/take.mjs`. It serves an empty district on a port of its own,
// lives through two weeks of one petition, and has Chromium draw what a resident then sees. Needs Chromium and a Chinese
// font; on Debian `apt-get install chromium fonts-noto-cjk`. Another browser's path may stand in CHROMIUM.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A page of the README loads in a moment on a bad line too. */
const LARGEST = 150_000;

const STAFF = {
  receiver: { sub: 'lin.receiver', name: '林晓月' },
  handler: { sub: 'wang.handler', name: '王立群' },
  head: { sub: 'zhao.head', name: '赵敏' },
};

const browser = findBrowser();
const scratch = mkdtempSync(join(tmpdir(), 'huisheng-screens-'));
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, ['infra/local/npm-start.mjs'], {
  cwd: ROOT,
  env: { ...process.env, PORT: String(port), HUISHENG_LOCAL_DIRECTORY: join(scratch, 'district') },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  await served();
  await takeAll();
} finally {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
  rmSync(scratch, { recursive: true, force: true });
}

async function takeAll() {
  await post('/_local/reset', { now: '2025-09-30T10:00:00+08:00' });
  draw('start', await page('/'), { width: 390, height: 1480 });
  draw('commitments', await page('/commitments'), { width: 760, height: 1220 });

  const form = {
    'petitioner.name': '谈㛃',
    'petitioner.phone': '18200006671',
    'petitioner.email': 'tanjie@example.com',
    subject: '顶楼漏雨两年，维修资金一直用不上',
    statement: '主卧、北阳台、厨房三处漏雨，接雨的盆从三个变成七个。',
    request: '按应急程序先修屋面',
    place: '松风里2号楼3单元屋面',
    formKey: 'screens-of-the-readme',
  };
  const receipt = await page('/petitions', form);
  draw('receipt', opened(receipt), { width: 390, height: 1480 });

  // The number and the code stand on the receipt; the mail that carries them is easier to read for a script.
  const [mail] = await get('/_local/mail');
  const petitionNo = /编号：([\d-]+)/.exec(mail.text)[1];
  const queryCode = /查询码：([\d-]+)/.exec(mail.text)[1];
  const step = async (role, name, body) => {
    const { token } = await post('/_local/token', { ...STAFF[role], roles: [role] });
    await post(`/api/staff/petitions/${petitionNo}/${name}`, body, { authorization: `Bearer ${token}` });
  };
  const authority = '区住房和城乡建设局';
  await step('receiver', 'classify', { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' });
  await step('head', 'assign-handler', { handler: STAFF.handler.sub });
  await post('/_local/clock', { now: '2025-10-09T09:30:00+08:00' });
  await step('handler', 'transfer', { authorities: [{ name: authority }], sentOn: '2025-10-09', method: 'SYSTEM' });
  await post('/_local/clock', { now: '2025-10-13T15:00:00+08:00' });
  await step('handler', 'record-acceptance', {
    authority,
    acceptedOn: '2025-10-13',
    documentNo: '云住建信〔2025〕18号',
  });
  draw('status', await page('/track', { petitionNo, queryCode }), { width: 390, height: 1480 });
}

/** The first date explains itself, as after a tap on it. */
function opened(html) {
  return html.replace('<details', '<details open');
}

function draw(name, html, { width, height }) {
  const source = join(scratch, `${name}.html`);
  const picture = join(HERE, `${name}.png`);
  writeFileSync(source, html);
  const { status, stderr } = spawnSync(browser, [
    ...['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-color-profile=srgb'],
    ...['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ...[`--user-data-dir=${join(scratch, 'browser')}`, `--window-size=${width},${height}`, `--screenshot=${picture}`],
    `file://${source}`,
  ]);
  if (status !== 0) throw new Error(`Chromium drew no ${name}.png:\n${stderr}`);
  const { size } = statSync(picture);
  console.log(`docs/screens/${name}.png  ${Math.ceil(size / 1000)} KB`);
  if (size > LARGEST) throw new Error(`${name}.png is larger than ${LARGEST / 1000} KB: draw less of the page`);
}

async function page(path, fields) {
  const answer = await fetch(address + path, fields && { method: 'POST', body: new URLSearchParams(fields) });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}

async function get(path) {
  const answer = await fetch(address + path);
  return answer.json();
}

async function post(path, body, headers = {}) {
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

async function served() {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error('npm start ended before it served anything');
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await pause(200);
  }
  throw new Error(`nothing answers on ${address}`);
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port: found } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return found;
}

function findBrowser() {
  const names = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'].filter(Boolean);
  const found = names.find((name) => spawnSync(name, ['--version']).status === 0);
  if (found === undefined) {
    console.error('没有找到Chromium / no Chromium found: apt-get install chromium fonts-noto-cjk, or set CHROMIUM');
    process.exit(1);
  }
  return found;
}
