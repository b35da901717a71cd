import { setTimeout as pause } from 'node:timers/promises';

/** What closes at the end of a file needs a moment: a connection until the other side has answered, or given up. */
const closesWithinMs = 30_000;

/** What keeps the process running now. */
export function openNow() {
  return { handles: new Set(process._getActiveHandles()), timers: timersNow() };
}

/** What a file of specs opened and did not close, in words. Let go, so that it does not keep the run from ending. */
export async function leftOpen(before) {
  const giveUpAt = performance.now() + closesWithinMs;
  while (isMoreThan(before) && performance.now() < giveUpAt) await pause(20);
  const handles = handlesSince(before);
  for (const handle of handles) handle.unref?.();
  const timers = timersNow() - before.timers;
  return [...handles.map(inWords), ...(timers > 0 ? [`timers (${timers})`] : [])];
}

const handlesSince = ({ handles }) =>
  process._getActiveHandles().filter((handle) => !handles.has(handle) && isOpen(handle));

/** A socket without another end is the output of the process, or is just connecting or closing. */
const isOpen = ({ remotePort, spawnfile, listening }) => Boolean(remotePort || spawnfile || listening);

const isMoreThan = (before) => handlesSince(before).length > 0 || timersNow() > before.timers;

const timersNow = () => process.getActiveResourcesInfo().filter((type) => type === 'Timeout').length;

function inWords(handle) {
  const { remoteAddress, remotePort, localPort, spawnfile, listening } = handle;
  const kind = handle.constructor?.name ?? 'handle';
  if (spawnfile) return `${kind} ${spawnfile}`;
  if (listening) return `${kind} on ${JSON.stringify(handle.address())}`;
  return remotePort ? `${kind} ${localPort} to ${remoteAddress}:${remotePort}` : kind;
}
