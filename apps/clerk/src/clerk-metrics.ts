import { Counter, collectDefaultMetrics, Gauge, type Registry } from 'prom-client';

/** What may alarm an operator. */
interface ClerkState {
  readonly isHolding: boolean;
  /** When the last complete round ended; null before the first. */
  readonly lookedAt: string | null;
  readonly failedLooks: number;
  readonly isClockWrong: boolean;
  readonly isScannerAway: boolean;
}

export interface ClerkMetrics {
  readonly acts: Counter<'command' | 'outcome'>;
  readonly failedLooks: Counter;
  readonly failedRounds: Counter;
}

export function clerkMetrics(registry: Registry): ClerkMetrics {
  const counter = (name: string, help: string) =>
    new Counter({ name: `casebook_clerk_${name}`, help, registers: [registry] });
  return {
    acts: new Counter({
      name: 'casebook_clerk_acts_total',
      help: 'What the clerk did because a day came',
      labelNames: ['command', 'outcome'],
      registers: [registry],
    }),
    failedLooks: counter('failed_looks_total', 'Failed checks of a case, or of cases to hand over'),
    failedRounds: counter('failed_rounds_total', 'Rounds that ended before every case was checked'),
  };
}

/** Shows the clerk's state as metrics. */
export function gaugeClerk(registry: Registry, state: () => ClerkState): void {
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, value: (state: ClerkState) => number) =>
    new Gauge({
      name: `casebook_clerk_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(value(state()));
      },
    });
  gauge('active', 'Whether this clerk is the active one', ({ isHolding }) => Number(isHolding));
  gauge(
    'last_look_timestamp_seconds',
    'When this clerk last finished a round; 0 for never',
    ({ lookedAt }) => (lookedAt === null ? 0 : Date.parse(lookedAt) / 1_000),
  );
  gauge('cases_not_looked_at', 'Cases that could not be looked at', ({ failedLooks }) => failedLooks);
  gauge('clock_wrong', 'Whether the clerk has stopped because its clock is wrong', ({ isClockWrong }) =>
    Number(isClockWrong),
  );
  gauge(
    'scanner_away',
    'Whether files are waiting for a virus scanner that does not answer',
    ({ isScannerAway }) => Number(isScannerAway),
  );
}
