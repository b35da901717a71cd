import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, it } from '@jest/globals';
import { storagesOf } from './storages.mjs';

class Storage<Value> extends AsyncLocalStorage<Value> {}

it('a run switches off every storage that a file of specs used, and the file can be run again', () => {
  const storages = storagesOf(Storage);
  const [one, other] = [new Storage<string>(), new Storage<string>()];
  one.run('a file', () =>
    other.run('its request', () => {
      expect([one.getStore(), other.getStore()]).toEqual(['a file', 'its request']);
      storages.switchOff();
      expect([one.getStore(), other.getStore()]).toEqual([undefined, undefined]);
    }),
  );
  expect(one.run('the next file', () => one.getStore())).toBe('the next file');
});
