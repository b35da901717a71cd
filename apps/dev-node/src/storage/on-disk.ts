import { statfsSync } from 'node:fs';
import { type Database, open, type RangeOptions, type RootDatabase } from 'lmdb';
import { closeToOthers } from '../data-folder.js';
import { decodeHead, encodeHead } from './head-format.js';
import { eventKey, numberKey, streamKey } from './keys.js';
import {
  type Commit,
  FIRST_POSITION,
  NoRoom,
  PAGE_BYTES,
  type Page,
  positionAfter,
  type Storage,
  type StoredEvent,
} from './storage.js';

const BINARY = { keyEncoding: 'binary', encoding: 'binary' } as const;
type Binary = Database<Buffer, Buffer>;

export interface Tables {
  root: RootDatabase;
  /** position -> event */
  log: Binary;
  /** stream number, revision -> position */
  index: Binary;
  /** stream name -> head */
  heads: Binary;
}

export function openTables(folder: string, { readOnly = false } = {}): Tables {
  // Without overlapping sync, a commit is on disk before it is reported and can be read.
  const root = open({ path: folder, noSubdir: false, overlappingSync: false, maxDbs: 4, readOnly });
  return {
    root,
    log: root.openDB({ name: 'log', ...BINARY }),
    index: root.openDB({ name: 'index', ...BINARY }),
    heads: root.openDB({ name: 'heads', ...BINARY }),
  };
}

export function onDiskStorage(folder: string): Storage {
  const tables = openTables(folder);
  closeToOthers(folder);
  let end = readEnd(tables.log);
  return {
    end: () => end,
    head: (stream) => {
      const encoded = tables.heads.get(streamKey(stream));
      return encoded && decodeHead(encoded);
    },
    write: async (commit) => {
      checkRoom(folder, commit);
      await write(tables, commit);
      const last = commit.events.at(-1);
      if (last) end = positionAfter(last);
    },
    ...readers(tables),
    scavengedBefore: () => 0n,
    close: () => tables.root.close(),
  };
}

async function write({ root, log, index, heads }: Tables, commit: Commit): Promise<void> {
  const puts: Promise<boolean>[] = [];
  const batch = root.batch(() => {
    for (const { position, record, streamNumber, revision } of commit.events) {
      const key = numberKey(position);
      puts.push(log.put(key, record), index.put(eventKey(streamNumber, revision), key));
    }
    for (const [stream, head] of commit.heads) puts.push(heads.put(streamKey(stream), encodeHead(head)));
  });
  // All parts of a batch have the same result.
  const outcomes = await Promise.allSettled([batch, ...puts]);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw await causeOf(failed.reason);
}

/** The library's error contains the promise of the real cause. */
async function causeOf(error: Error & { commitError?: Promise<never> }): Promise<Error> {
  return (await error.commitError?.catch((cause: Error) => cause)) ?? error;
}

/** Space for a commit besides its events: the index pages of three tables. */
const ROOM_TO_SPARE = 1024 * 1024;

/** The library cannot report a full disk properly, so this checks before writing. */
function checkRoom(folder: string, { events }: Commit): void {
  const size = events.reduce((sum, { record }) => sum + record.length, 0);
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < 2 * size + ROOM_TO_SPARE)
    throw new NoRoom(
      `Nothing was written: the disk that holds ${folder} is full. Existing events can still be read.`,
    );
}

type Readers = Pick<Storage, 'allForward' | 'allBackward' | 'streamForward' | 'streamBackward'>;

function readers({ log, index }: Tables): Readers {
  const all = (range: RangeOptions, limit: number): Page =>
    page(log, range, limit, positionIn, (key, record) => ({ position: positionIn(key), record }));
  const stream = (range: RangeOptions, limit: number): Page =>
    page(index, range, limit, revisionIn, (_key, at) => ({
      position: positionIn(at),
      record: eventAt(log, at),
    }));
  return {
    allForward: (from, limit) => all({ start: numberKey(from) }, limit),
    allBackward: (from, limit) => all({ start: numberKey(from), reverse: true }, limit),
    streamForward: (number, from, limit) =>
      stream({ start: eventKey(number, from), end: eventKey(number + 1n, 0n) }, limit),
    streamBackward: (number, from, limit) =>
      stream({ start: eventKey(number, from), end: eventKey(number - 1n, LARGEST), reverse: true }, limit),
  };
}

const LARGEST = 2n ** 64n - 1n;
const positionIn = (key: Buffer): bigint => key.readBigUInt64BE(0);
const revisionIn = (key: Buffer): bigint => key.readBigUInt64BE(8);

function eventAt(log: Binary, position: Buffer): Buffer {
  const record = log.get(position);
  if (!record) throw new Error(`The index points to position ${positionIn(position)}, which has no event.`);
  return record;
}

function page(
  table: Binary,
  range: RangeOptions,
  limit: number,
  placeOf: (key: Buffer) => bigint,
  read: (key: Buffer, value: Buffer) => StoredEvent,
): Page {
  const events: StoredEvent[] = [];
  let bytes = 0;
  for (const { key, value } of table.getRange({ ...range, limit: limit + 1 })) {
    if (events.length >= limit || bytes >= PAGE_BYTES) return { events, next: placeOf(key) };
    const event = read(key, value);
    events.push(event);
    bytes += event.record.length;
  }
  return { events, next: null };
}

function readEnd(log: Binary): bigint {
  for (const { key, value } of log.getRange({ reverse: true, limit: 1 }))
    return positionAfter({ position: positionIn(key), record: value });
  return FIRST_POSITION;
}
