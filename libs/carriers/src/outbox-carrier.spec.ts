import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { outboxCarrier } from './index.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outbox-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('the outbox carrier stores a letter once, and recognises it again', async () => {
  const carrier = outboxCarrier(folder);
  const message = { reference: 'casebook-1', channel: 'post', print: Buffer.from('%PDF') } as const;
  expect(await carrier.find(message)).toBeUndefined();
  await carrier.take(message);
  await carrier.take(message);
  expect((await readdir(folder)).sort()).toEqual(['casebook-1.json', 'casebook-1.pdf']);
  expect(await readFile(join(folder, 'casebook-1.pdf'), 'utf8')).toBe('%PDF');
  expect(await carrier.find(message)).toBe('casebook-1');
  expect(await carrier.statusOf('casebook-1')).toMatchObject({ state: 'delivered' });
});

it('the outbox carrier refuses a reference that leads out of its folder', () =>
  expect(
    outboxCarrier(folder).take({ reference: '../x', channel: 'post', print: Buffer.from('') }),
  ).rejects.toThrow('there is no letter'));
