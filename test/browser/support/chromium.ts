import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Nothing of the browser's own goes over the net, so that what is counted is ours; `no-sandbox` for whoever is root. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser on this machine: the one named in `CHROMIUM`, or the system's. A name that leads nowhere is no other's. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  const candidates =
    named === undefined || named === ''
      ? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
      : [named];
  return candidates.find((path) => existsSync(path));
}

/** @throws where there is none; `npm run test:browser` has looked before */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium: apt-get install chromium, or its path in CHROMIUM');
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS, ...more] });
}
