import { ConfigProblem } from './problem.js';
import type { read } from './read.js';
import type { Setting } from './settings.js';

/** An address of the web; null if none is set. */
export function webAddress({ text }: ReturnType<typeof read>, name: Setting): string | null {
  const address = text(name);
  if (address === '') return null;
  if (/^https?:/.test(address) && URL.canParse(address)) return address;
  throw new ConfigProblem(`${name}=${address} is not an address that begins with http:// or https://.`);
}
