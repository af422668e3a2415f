import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import chromium from '@sparticuz/chromium';

const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser to test in: CHROMIUM_PATH, else an installed Chrome or Chromium, else the one that npm brought (unpacked once). */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  for (const path of INSTALLED) {
    if (await isExecutable(path)) return path;
  }
  return chromium.executablePath();
}
