import type { CaseId } from '#domain';
import { EventStoreUnavailable } from '#event-store';
import type { CalendarDate, Instant } from '#legislation';
import type { ServiceDirectory } from '#reassignment';
import { type Handing, reassignForDepartingOfficers } from './departing-officers.js';
import { takeOverForSuccessors } from './successors.js';

interface HandedOver {
  readonly caseId: CaseId;
  readonly command: 'TakeOverCase' | 'HandOnCase';
  readonly outcome: 'done' | 'rejected';
}

interface HandOver {
  readonly done: readonly HandedOver[];
  /** Cases that no officer took: a person must decide. */
  readonly waiting: readonly HandedOver[];
  /** Failures, one for each council or officer. */
  readonly failures: readonly unknown[];
}

/** Moves the cases of succeeded councils and departed officers, each separately. */
export async function handOver(
  { store, reads }: Pick<Handing, 'store' | 'reads'>,
  directory: ServiceDirectory,
  at: { readonly now: Instant; readonly today: CalendarDate },
): Promise<HandOver> {
  const failures: unknown[] = [];
  const onFailure = (error: unknown): void => {
    if (error instanceof EventStoreUnavailable) throw error; // Every other would fail too.
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
