/**
 * Switches off, on request, what was run in since the last request. Jest makes a storage for each file of specs, and
 * Node hands on the value of every storage to every promise: a worker's hundredth file paid for a hundred.
 */
export function storagesOf(AsyncLocalStorage) {
  const used = new Set();
  const { run } = AsyncLocalStorage.prototype;
  AsyncLocalStorage.prototype.run = function (...given) {
    used.add(this);
    return run.apply(this, given);
  };
  return {
    switchOff: () => {
      for (const storage of used) storage.disable();
      used.clear();
    },
  };
}
