import { type BroadcastStatus, PlaceLost } from '#broadcasting/kafka';
import type { Logger } from '#observability';

const sameAgainAfterMs = 60_000;

/**
 * Logs a problem when it begins or changes, and then once a minute, because retries are much more frequent.
 */
export function troubleLog(
  log: Pick<Logger, 'warn' | 'error'>,
  status: Pick<BroadcastStatus, 'position'>,
): (error: unknown) => void {
  let last = { because: '', at: Number.NEGATIVE_INFINITY };
  return (error) => {
    const because = error instanceof Error ? error.message : String(error);
    if (because === last.because && performance.now() - last.at < sameAgainAfterMs) return;
    last = { because, at: performance.now() };
    const details = { because, position: String(status.position) };
    if (error instanceof PlaceLost) log.error(details, 'Broadcasting has stopped until somebody decides');
    else log.warn(details, 'Broadcasting waits and tries again');
  };
}
