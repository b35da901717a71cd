import {
  allocations,
  type CaseId,
  type CaseReference,
  type CouncilCode,
  type Discipline,
  type OfficerId,
  officers,
  planningApplication,
} from '#domain';
import { type Decided, sha256 } from '#event-store';
import type { CalendarDate } from '#legislation';
import { type OpenCase, openCasesOf, type ReadDatabase } from '#read-models';
import type { ActingFor, Attempt } from './attempt.js';
import { desks, specialismOf, wantedFor } from './desks.js';
import type { ServiceDirectory } from './service-directory.js';

interface HandingOn {
  readonly attempt: Attempt;
  readonly reads: ReadDatabase;
  readonly directory: ServiceDirectory;
  readonly actingFor: ActingFor;
  readonly today: CalendarDate;
  /** Whose cases; null: every council's. */
  readonly councils: readonly CouncilCode[] | null;
}

/** The result for an item of the departing officer. */
export interface HandedOn {
  readonly caseId: CaseId;
  readonly council: CouncilCode;
  readonly caseReference: CaseReference;
  readonly as: 'officer' | Discipline;
  /** Null if nobody took it; the reasons say why. */
  readonly to: OfficerId | null;
  readonly because: readonly string[];
  /** Where the record stood when it had gone; null if it did not. */
  readonly position: bigint | null;
}

type Held = Pick<HandedOn, 'as'> & { readonly the: OpenCase };

/**
 * Hands on every case that a departing officer still has: to the person they named, else to the suggested one.
 * The case's own record says who has it, so each case is handed on once, also if this is repeated or was interrupted.
 */
export async function handOnCasesOf(departing: OfficerId, handing: HandingOn): Promise<readonly HandedOn[]> {
  const { reads, directory, today, councils } = handing;
  const officer = directory.officer(departing);
  if (!officer.joined || officer.lastDay === null) return [];
  const cases = await openCasesOf(reads, departing);
  const held = cases
    .filter(({ council }) => councils === null || councils.includes(council))
    .flatMap((each) => heldOn(each, departing));
  if (held.length === 0) return [];
  const others = (await desks(reads, directory)).filter(({ id }) => id !== departing);
  const suggestions = allocations.shareOut(
    held.map((each) => wanted(each, handing)),
    others,
    today,
  );
  const handed: HandedOn[] = [];
  for (const [index, each] of held.entries()) {
    const receiver = named(officer.handOverTo, each, handing) ?? suggestions[index] ?? null;
    handed.push(await handOn(each, { officer: departing, lastDay: officer.lastDay }, receiver, handing));
  }
  return handed;
}

function heldOn(the: OpenCase, departing: OfficerId): readonly Held[] {
  const advises = the.specialists.filter(({ officer }) => officer === departing);
  const own: readonly Held[] = the.officer === departing ? [{ the, as: 'officer' }] : [];
  return [...own, ...advises.map(({ discipline }) => ({ the, as: discipline }))];
}

/** Null for a discipline in which the service has no specialists of its own. */
function wanted({ the, as }: Held, { directory, today }: HandingOn): allocations.CaseToAllocate | null {
  const specialism = as === 'officer' ? null : specialismOf[as];
  return specialism === undefined ? null : { ...wantedFor(directory, the, today), specialism };
}

type Receiver = Pick<allocations.Suggestion, 'officer' | 'because'>;

function named(officer: OfficerId | null, { the }: Held, { directory, today }: HandingOn): Receiver | null {
  if (officer === null || !officers.isAuthorised(directory.officer(officer), the.council, today)) return null;
  return { officer, because: ['was named to take over the cases'] };
}

async function handOn(
  { the, as }: Held,
  departing: { readonly officer: OfficerId; readonly lastDay: CalendarDate },
  receiver: Receiver | null,
  { attempt, actingFor, directory, today: on }: HandingOn,
): Promise<HandedOn> {
  const { caseId, council, caseReference } = the;
  const one = { caseId, council, caseReference, as, to: null, position: null };
  if (!receiver)
    return {
      ...one,
      because: ['nobody in the service is authorised and able to take it: allocate it by hand'],
    };
  const { officer: to } = receiver;
  const isAuthorised = officers.isAuthorised(directory.officer(to), council, on);
  const commandId = `hand-on/${departing.officer}/${caseId}/${as}/${departing.lastDay}`;
  const decided = await attempt(
    planningApplication,
    `planningApplication-${caseId}`,
    { type: 'HandOnCase', as, from: departing.officer, to, isAuthorised, on },
    // After a crash the suggestion may differ; the command has the same id.
    { ...actingFor, council, commandId, commandDigest: sha256(commandId) },
  );
  return 'done' in decided
    ? { ...one, to, because: receiver.because, position: decided.done.position }
    : { ...one, because: [inWords(decided)] };
}

function inWords(decided: Exclude<Decided, { done: unknown }>): string {
  if ('rejected' in decided) return decided.rejected.because;
  return 'others keep changing the case at the same moment: try again';
}
