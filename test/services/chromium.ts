import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of Chromium on this machine, if any. */
export const chromiumHere = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...usual].find((path) => path !== '' && existsSync(path));

interface SystemHere {
  readonly console: string;
  readonly api: string;
  /** The folder with letters and messages that would be sent. */
  readonly outbox: string;
  /** The event store, for what no request can do: a fact that nobody can read. */
  readonly store: string;
}

/** Where the system under test runs. */
export const systemHere = (): SystemHere => ({
  console: process.env.BROWSER_AT ?? '',
  api: process.env.BROWSER_API ?? '',
  outbox: process.env.BROWSER_OUTBOX ?? '',
  store: process.env.BROWSER_STORE ?? '',
});

/** Whether to write the README's pictures and the structures of pages. */
export const picturesAreWritten = (): boolean => process.env.CASEBOOK_PICTURES === 'write';
