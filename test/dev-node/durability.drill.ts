import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from '@jest/globals';
import { killUnderLoad } from './killed-under-load.js';

describe('the local node on disk', () => {
  let data: string;

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'dev-node-'));
  });
  afterEach(() => rm(data, { recursive: true, force: true }));

  it(
    'keeps every acknowledged event once and in order when it is killed again and again under load',
    () => killUnderLoad(data, { writing: 20, kills: 3 }),
    240_000,
  );
});
