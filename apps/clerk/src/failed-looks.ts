import type { Case } from './rounds.js';

interface Failed {
  readonly the: Case;
  readonly because: string;
  readonly tries: number;
  /** By a monotonic clock. */
  readonly againAtMs: number;
}

const firstPauseMs = 30_000;
const longestPauseMs = 600_000;

/** The cases whose check failed, each retried at growing intervals. */
export class FailedLooks {
  readonly #failed = new Map<string, Failed>();

  constructor(private readonly passedMs: () => number = () => performance.now()) {}

  get count(): number {
    return this.#failed.size;
  }

  /** One failed case with its reason, for the health check. */
  get first(): Pick<Failed, 'the' | 'because'> | undefined {
    return this.#failed.values().next().value;
  }

  /** Whether this is new: the case did not fail before, or for another reason. */
  add(the: Case, because: string): boolean {
    const before = this.#failed.get(the.caseId);
    const tries = (before?.tries ?? 0) + 1;
    const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1));
    this.#failed.set(the.caseId, { the, because, tries, againAtMs: this.passedMs() + pauseMs });
    return before?.because !== because;
  }

  wentWell({ caseId }: Case): void {
    this.#failed.delete(caseId);
  }

  /** The cases that are due for a retry. */
  due(): readonly Case[] {
    const now = this.passedMs();
    return [...this.#failed.values()].filter(({ againAtMs }) => againAtMs <= now).map(({ the }) => the);
  }
}
