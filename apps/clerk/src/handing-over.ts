import type { CaseId } from '#domain';
import { EventStoreUnavailable } from '#event-store';
import type { CalendarDate, Instant } from '#legislation';
import type { ServiceDirectory } from '#reassignment';
import { type Handing, reassignForDepartingOfficers } from './departing-officers.js';
import { takeOverForSuccessors } from './successors.js';

export interface HandedOver {
  readonly caseId: CaseId;
  readonly command: 'TakeOverCase' | 'HandOnCase';
  readonly outcome: 'done' | 'rejected';
}

export interface HandOver {
  readonly done: readonly HandedOver[];
  /** Those that nobody took: a person must look. */
  readonly waiting: readonly HandedOver[];
  /** What could not even be tried, for one council or one leaver each. */
  readonly failures: readonly unknown[];
}

/** Hands on what is a succeeded council's or a leaver's, each by itself. */
export async function handOver(
  { store, reads }: Pick<Handing, 'store' | 'reads'>,
  directory: ServiceDirectory,
  at: { readonly now: Instant; readonly today: CalendarDate },
): Promise<HandOver> {
  const failures: unknown[] = [];
  const onFailure = (error: unknown): void => {
    if (error instanceof EventStoreUnavailable) throw error; // So is every other.
    failures.push(error);
  };
  const doing = { store, reads, onFailure };
  const taken = await takeOverForSuccessors(doing, directory, at);
  const handed = await reassignForDepartingOfficers(doing, directory, at);
  const all = [
    ...taken.map((each) => outcomeOf('TakeOverCase', each)),
    ...handed.map((each) => outcomeOf('HandOnCase', each)),
  ];
  return {
    done: all.filter(({ outcome }) => outcome === 'done'),
    waiting: all.filter(({ outcome }) => outcome === 'rejected'),
    failures,
  };
}

const outcomeOf = (
  command: HandedOver['command'],
  { caseId, to }: { readonly caseId: CaseId; readonly to: string | null },
): HandedOver => ({ caseId, command, outcome: to === null ? 'rejected' : 'done' });
