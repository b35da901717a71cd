import { setImmediate as othersFirst } from 'node:timers/promises';

/** So long one piece of work may hold the others up, before they have their turn. */
const atATimeMs = 20;

/** Asked between two steps of long work: lets the others have their turn where it has been a while. */
export function yieldingNowAndThen(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < atATimeMs) return;
    await othersFirst();
    since = performance.now();
  };
}
