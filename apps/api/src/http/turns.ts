import { setImmediate as othersFirst } from 'node:timers/promises';

/** How long one piece of work may run before others get a turn. */
const atATimeMs = 20;

/** Called between two steps of long work: lets other requests run if it has been a while. */
export function yieldingNowAndThen(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < atATimeMs) return;
    await othersFirst();
    since = performance.now();
  };
}
