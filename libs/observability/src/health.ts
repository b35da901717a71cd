/**
 * A dependency of a process and its state. `waiting` is not an error: it continues once the dependency is
 * there.
 */
export interface PartHealth {
  readonly state: 'up' | 'waiting' | 'down';
  readonly because?: string;
}

export type Parts = Readonly<Record<string, () => PartHealth | Promise<PartHealth>>>;

export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, PartHealth>>;
}

const longestMs = 1_500;

/** Checks every part at once, each for at most a second and a half. Ready unless one is down. */
export async function readiness(parts: Parts): Promise<Readiness> {
  const asked = Object.entries(parts).map(async ([name, ask]) => [name, await answer(ask)] as const);
  const answers = await Promise.all(asked);
  return { ready: answers.every(([, { state }]) => state !== 'down'), parts: Object.fromEntries(answers) };
}

/** A health check by a call that throws if it fails. */
export const reached =
  (call: () => Promise<unknown>): Parts[string] =>
  async () => {
    await call();
    return { state: 'up' };
  };

async function answer(ask: Parts[string]): Promise<PartHealth> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PartHealth>((resolve) => {
    timer = setTimeout(resolve, longestMs, { state: 'down', because: `no answer in ${longestMs} ms` });
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    return { state: 'down', because: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
