import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaryEvent, EventStoreDBClient } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { kill9 } from '../../../test/services/children.js';
import { type Ended, type NodeProcess, startProcess } from '../../../test/services/dev-node-process.js';
import { startDevNode } from './dev-node.js';

let data: string;
const file = (): string => join(data, 'data.mdb');

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'dev-node-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const filled = () => binaryEvent({ type: 'Filled', data: Buffer.alloc(10_000, 7) });

/** A folder with this many events, of a stopped node. */
async function written(events: number): Promise<void> {
  const node = await startDevNode({ data });
  const client = EventStoreDBClient.connectionString(node.connectionString);
  for (let n = 0; n < events; n += 50)
    await client.appendToStream('case', Array.from({ length: 50 }, filled));
  await client.dispose();
  await node.stop();
}

const refusal = (starting: Promise<unknown>): Promise<string> =>
  starting.then(
    () => 'it started',
    (error: Error) => error.message,
  );

describe('a folder', () => {
  it('has one owner, even if many nodes try', async () => {
    const starts = await Promise.allSettled(Array.from({ length: 8 }, () => startDevNode({ data })));
    const started = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    expect(started.length).toBeLessThanOrEqual(1);
    await Promise.all(started.map(({ stop }) => stop()));
    const node = await startDevNode({ data });
    expect(await refusal(startDevNode({ data }))).toContain('is in use by another dev node');
    await node.stop();
  });

  it('is taken over from a killed node, whose lock files are removed', async () => {
    const { child } = await startProcess(data);
    await kill9(child);
    const node = await startDevNode({ data });
    expect(readdirSync(data).filter((name) => name.endsWith('.sock'))).toHaveLength(1);
    await node.stop();
    expect(readdirSync(data).filter((name) => name.endsWith('.sock'))).toEqual([]);
  });

  it('may have a path longer than a socket allows', async () => {
    const long = join(data, 'x'.repeat(200));
    const node = await startDevNode({ data: long });
    expect(await refusal(startDevNode({ data: long }))).toContain('is in use by another dev node');
    await node.stop();
  });

  it('is closed to other accounts, even if it existed before', async () => {
    chmodSync(data, 0o755);
    await written(50);
    const modes = [data, file(), join(data, 'lock.mdb')].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o700, 0o600, 0o600]);
  });

  it.each([
    ['is empty', () => truncateSync(file())],
    ['is missing', () => rmSync(file())],
  ])('whose file %s is refused, and not overwritten', async (what, damage) => {
    await written(50);
    damage();
    expect(await refusal(startDevNode({ data }))).toContain(`${file()} ${what}: there are no events in it.`);
    expect(readdirSync(data)).not.toContain('in-use');
  });
});

/** Overwrites part of a file. */
function overwrite(from: number, bytes: Buffer): void {
  const opened = openSync(file(), 'r+');
  writeSync(opened, bytes, 0, bytes.length, from);
  closeSync(opened);
}

describe('damage to the file', () => {
  const size = (): number => statSync(file()).size;

  it.each([
    ['that cut off half of it', () => truncateSync(file(), size() / 2)],
    ['that left zeros at its beginning', () => overwrite(0, Buffer.alloc(8192))],
    ['that left random bytes at its beginning', () => overwrite(0, Buffer.alloc(8192, 0x5a))],
    ['that left zeros in the middle', () => overwrite(8192, Buffer.alloc(size() - 16_384))],
  ])('%s is reported, with the file and how to recover', async (_what, damage) => {
    await written(200);
    damage();
    const before = readFileSync(file());
    const end = await startProcess(data).then(
      ({ ended }) => ended,
      ({ message }: Error): Ended => ({ code: 1, said: message }),
    );
    expect(end.code).toBe(1);
    expect(end.said).toContain(`${file()} is damaged: `);
    expect(end.said).toContain(`Restore your last backup to ${data}`);
    expect(readFileSync(file()).equals(before)).toBe(true);
  });
});

const isAllowed = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const notTried = (what: string): void =>
  console.warn(`NOT TRIED, for want of rights on this machine: ${what}`);

if (isAllowed('unshare', '-n', 'true'))
  it('a folder has one owner across containers that share no network', async () => {
    const { child } = await startProcess(data);
    expect(await refusal(startProcess(data, ['unshare', '-n']))).toContain(
      `is in use by another dev node (process ${child.pid})`,
    );
    await kill9(child);
    const { child: next } = await startProcess(data, ['unshare', '-n']);
    await kill9(next);
  });
else notTried('one owner of a data folder across containers');

const mounts = ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs'];
function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'mount-'));
  const may = isAllowed('mount', ...mounts, folder) && isAllowed('umount', folder);
  rmSync(folder, { recursive: true });
  return may;
}

if (mayMount())
  describe('on a full disk', () => {
    let folder: string;
    let node: NodeProcess;

    beforeEach(async () => {
      spawnSync('mount', [...mounts, data]);
      folder = join(data, 'events');
      mkdirSync(folder);
      writeFileSync(join(data, 'ballast'), Buffer.alloc(1_000_000));
      node = await startProcess(folder);
    });
    afterEach(async () => {
      await kill9(node.child);
      spawnSync('umount', ['-l', data]);
    });

    it('writes are refused with an explanation and reads are served, and writing continues once there is room', async () => {
      const client = EventStoreDBClient.connectionString(node.connectionString);
      let appended = 0;
      const fill = async (): Promise<never> => {
        for (; ; appended += 1) await client.appendToStream('case', filled());
      };
      const read = async (): Promise<number> => {
        let count = 0;
        for await (const _ of client.readStream('case')) count += 1;
        return count;
      };
      await expect(fill()).rejects.toThrow();
      // The client passes the message on in one of two ways.
      const alone = { credentials: { username: 'any', password: 'one' } };
      await expect(client.appendToStream('case', filled(), alone)).rejects.toThrow(
        `the disk that holds ${folder} is full`,
      );
      expect(appended).toBeGreaterThan(0);
      expect(await read()).toBe(appended);
      rmSync(join(data, 'ballast'));
      await client.appendToStream('case', filled());
      expect(await read()).toBe(appended + 1);
      await client.dispose();
    });
  });
else notTried('a data folder on a full disk');
