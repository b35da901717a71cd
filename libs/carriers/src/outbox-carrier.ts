import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Carrier, Message } from './carrier.js';

/**
 * A folder that shows what would be sent: for a laptop, and for trying Casebook. One file per letter, named
 * by our own reference, so that a repeat is still one file.
 */
export function outboxCarrier(folder: string): Carrier {
  const placeOf = (reference: string) => join(folder, `${safe(reference)}.json`);
  return {
    name: 'outbox',
    settledAfterMs: 0,
    remembersMs: Number.POSITIVE_INFINITY,
    find: async ({ reference }) =>
      (await readFile(placeOf(reference)).catch(() => undefined)) === undefined ? undefined : reference,
    take: async (message) => {
      await mkdir(folder, { recursive: true });
      if (message.channel === 'post')
        await writeFile(join(folder, `${safe(message.reference)}.pdf`), message.print);
      const place = placeOf(message.reference);
      // Written completely or not at all.
      await writeFile(`${place}.part`, `${JSON.stringify(shown(message), null, 2)}\n`);
      await rename(`${place}.part`, place);
      return message.reference;
    },
    statusOf: async () => ({ state: 'delivered', said: 'shown in the local outbox' }),
  };
}

const shown = (message: Message): object =>
  message.channel === 'post'
    ? { reference: message.reference, channel: 'post', print: `${safe(message.reference)}.pdf` }
    : { ...message, enclosure: message.enclosure?.name ?? null };

/** Our references have only letters, digits and dashes: nothing else becomes a path. */
function safe(reference: string): string {
  if (/^[A-Za-z0-9-]{1,80}$/.test(reference)) return reference;
  throw new RangeError(`there is no letter "${reference}"`);
}
