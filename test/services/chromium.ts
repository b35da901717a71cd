import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where a Chromium is on this machine; nothing where there is none. */
export const chromiumHere = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...usual].find((path) => path !== '' && existsSync(path));

interface SystemHere {
  readonly console: string;
  readonly api: string;
  /** The folder that shows what letters and messages would go. */
  readonly outbox: string;
}

/** Where the system runs that the journeys go through. */
export const systemHere = (): SystemHere => ({
  console: process.env.BROWSER_AT ?? '',
  api: process.env.BROWSER_API ?? '',
  outbox: process.env.BROWSER_OUTBOX ?? '',
});

/** Whether the pictures of the README, and what pages show, are to be written anew. */
export const picturesAreWritten = (): boolean => process.env.CASEBOOK_PICTURES === 'write';
