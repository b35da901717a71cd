import { setImmediate as aTurn } from 'node:timers/promises';
import { placeIn } from '../protocol/recorded-event.js';
import { decodeHead } from './head-format.js';
import { eventKey, numberKey, streamKey } from './keys.js';
import { openTables, type Tables } from './on-disk.js';

interface CheckedStorage {
  /** Throws at the first invalid record. */
  readAll: () => Promise<void>;
}

/** A few thousand records at a time: lmdb cannot reuse pages that a reader holds. */
const AT_ONCE = 2000;

export function checkedStorage(folder: string): CheckedStorage {
  const tables = openTables(folder, { readOnly: true });
  checkFrom(tables, 0n, 1);
  for (const _ of tables.log.getRange({ reverse: true, limit: 1 }));
  return {
    readAll: async () => {
      for (let from: bigint | null = 0n; from !== null; from = checkFrom(tables, from, AT_ONCE))
        await aTurn();
      await tables.root.close();
    },
  };
}

/** Checks some records against their own position and the stream index; returns where the rest begin. */
function checkFrom({ log, index, heads }: Tables, from: bigint, limit: number): bigint | null {
  let count = 0;
  for (const { key, value } of log.getRange({ start: numberKey(from), limit: limit + 1 })) {
    const position = key.readBigUInt64BE(0);
    if (count === limit) return position;
    count += 1;
    const found = placeIn(value);
    const head = heads.get(streamKey(found.stream));
    const number = head && decodeHead(head).number;
    const indexed =
      number === undefined || number === null ? undefined : index.get(eventKey(number, found.revision));
    if (found.position !== position || indexed?.readBigUInt64BE(0) !== position)
      throw new Error(`The event at position ${position} is damaged.`);
  }
  return null;
}
