import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserVisit, type BrowserVisit } from '../support/browser-visit.ts';
import { findChromium } from '../support/chromium.ts';
import { smallPng } from '../support/small-png.ts';
import { CONSOLE_SCREENS } from './console-screens.ts';
import { RESIDENT_SCREENS } from './resident-screens.ts';
import { type Screen, SCREEN_SIZES, type ScreenGroup } from './screen.ts';

// `npm run screens` takes the pictures of the documentation anew, from a district with invented petitions at a fixed time; with the beginning of
// a name, `npm run screens -- resident-form`, only those. Needs Chromium and a Chinese font: apt-get install chromium fonts-noto-cjk.
const GROUPS: readonly ScreenGroup[] = [RESIDENT_SCREENS, CONSOLE_SCREENS];

const FOLDER = fileURLToPath(new URL('../../../docs/screens/', import.meta.url));
/** A page of the repository that shows some of them loads in a moment on a bad line too. */
const LARGEST = 150_000;
const TALLEST = 1_480;

const wanted = process.argv[2] ?? '';
if (findChromium() === undefined) {
  console.error('没有找到 Chromium / no Chromium found: apt-get install chromium fonts-noto-cjk, or set CHROMIUM');
  process.exit(1);
}

mkdirSync(FOLDER, { recursive: true });
const pages: string[] = [];
const taken = new Set<string>();
for (const group of GROUPS) {
  const visit = await browserVisit(group.now);
  try {
    const screens = await group.screens(visit);
    for (const screen of screens) if (screen.name.startsWith(wanted)) await take(visit, screen);
    pages.push(pageOf(group, screens));
  } finally {
    await visit.close();
  }
}
if (wanted === '') {
  for (const name of readdirSync(FOLDER)) if (name.endsWith('.png') && !taken.has(name)) rmSync(FOLDER + name);
  writeFileSync(
    `${FOLDER}README.md`,
    `# Screens\n\nTaken by \`npm run screens\`; everything in them is invented.\n\n${pages.join('\n')}`,
  );
}

async function take(visit: BrowserVisit, { name, sizes, windowOnly = false, reach }: Screen): Promise<void> {
  for (const size of sizes) {
    const page = await visit.open(SCREEN_SIZES[size]);
    await reach(page);
    await page.mouse.move(0, 0);
    const { width, height: window } = SCREEN_SIZES[size].viewport;
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const height = windowOnly ? window : Math.min(whole, TALLEST);
    const drawn = await page.screenshot({
      fullPage: !windowOnly,
      clip: { x: 0, y: 0, width, height },
      animations: 'disabled',
      caret: 'hide',
    });
    const picture = smallPng(drawn);
    const file = `${name}-${size}.png`;
    if (picture.length > LARGEST) throw new Error(`${file} has ${picture.length} bytes: show less of the page`);
    writeFileSync(FOLDER + file, picture);
    taken.add(file);
    console.log(`docs/screens/${file}  ${Math.ceil(picture.length / 1000)} KB`);
    await page.context().close();
  }
}

function pageOf({ title, now }: ScreenGroup, screens: readonly Screen[]): string {
  const lines = screens.map(
    ({ name, title: shown, sizes }) =>
      `- ${shown}: ${sizes.map((size) => `[${size}](${name}-${size}.png)`).join(', ')}`,
  );
  return `## ${title}\n\nOn ${now.slice(0, 10)}.\n\n${lines.join('\n')}\n`;
}
