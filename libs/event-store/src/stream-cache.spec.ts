import { describe, expect, it } from '@jest/globals';
import type { StreamName } from '#domain';
import { type Loaded, StreamCache } from './stream-cache.js';

const [one, two, three]: StreamName[] = ['council-ONE', 'council-TWO', 'council-THREE'];
const loaded = (revision: bigint): Loaded<unknown> => ({
  state: {},
  council: null,
  revision,
  position: 0n,
  lastHash: null,
  commands: new Map(),
});

describe('the stream cache', () => {
  it('drops the least recently written stream when it is full', () => {
    const memory = new StreamCache(2);
    memory.keep(one!, loaded(0n));
    memory.keep(two!, loaded(0n));
    memory.keep(one!, loaded(1n));
    memory.keep(three!, loaded(0n));
    expect([one, two, three].map((stream) => memory.recall(stream!)?.revision)).toEqual([1n, undefined, 0n]);
  });

  it('runs commands on one stream one after another, and those on others in parallel', async () => {
    const memory = new StreamCache();
    const begun: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = memory.serialised(one!, async () => {
      begun.push('first');
      await held;
      throw new Error('failed');
    });
    const second = memory.serialised(one!, async () => begun.push('second'));
    await memory.serialised(two!, async () => begun.push('elsewhere'));
    expect(begun).toEqual(['first', 'elsewhere']);
    release();
    await expect(first).rejects.toThrow('failed');
    await second;
    expect(begun).toEqual(['first', 'elsewhere', 'second']);
  });

  it('does not let a command wait for one that never ends', async () => {
    const memory = new StreamCache();
    const never = new AbortController();
    void memory.serialised(
      one!,
      () => new Promise((resolve) => never.signal.addEventListener('abort', resolve)),
    );
    await expect(memory.serialised(one!, async () => 'its turn')).resolves.toBe('its turn');
    never.abort();
  });
});
