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
 * Hands on all that a leaver still has: to the person they named, else to whoever is suggested for each case. The
 * case's own record says who has it, so it goes once, however often this is done and wherever it was cut off.
 */
export async function handOnCasesOf(leaver: OfficerId, handing: HandingOn): Promise<readonly HandedOn[]> {
  const { reads, directory, today, councils } = handing;
  const officer = directory.officer(leaver);
  if (!officer.joined || officer.lastDay === null) return [];
  const cases = await openCasesOf(reads, leaver);
  const held = cases
    .filter(({ council }) => councils === null || councils.includes(council))
    .flatMap((each) => heldOn(each, leaver));
  if (held.length === 0) return [];
  const others = (await desks(reads, directory)).filter(({ id }) => id !== leaver);
  const suggestions = allocations.shareOut(
    held.map((each) => wanted(each, handing)),
    others,
    today,
  );
  const handed: HandedOn[] = [];
  for (const [index, each] of held.entries()) {
    const heir = named(officer.handOverTo, each, handing) ?? suggestions[index] ?? null;
    handed.push(await handOn(each, { officer: leaver, lastDay: officer.lastDay }, heir, handing));
  }
  return handed;
}

function heldOn(the: OpenCase, leaver: OfficerId): readonly Held[] {
  const advises = the.specialists.filter(({ officer }) => officer === leaver);
  const own: readonly Held[] = the.officer === leaver ? [{ the, as: 'officer' }] : [];
  return [...own, ...advises.map(({ discipline }) => ({ the, as: discipline }))];
}

/** Null for a discipline in which the service has no specialists of its own. */
function wanted({ the, as }: Held, { directory, today }: HandingOn): allocations.CaseToAllocate | null {
  const specialism = as === 'officer' ? null : specialismOf[as];
  return specialism === undefined ? null : { ...wantedFor(directory, the, today), specialism };
}

type Heir = Pick<allocations.Suggestion, 'officer' | 'because'>;

function named(officer: OfficerId | null, { the }: Held, { directory, today }: HandingOn): Heir | null {
  if (officer === null || !officers.isAuthorised(directory.officer(officer), the.council, today)) return null;
  return { officer, because: ['was named to take over the cases'] };
}

async function handOn(
  { the, as }: Held,
  leaver: { readonly officer: OfficerId; readonly lastDay: CalendarDate },
  heir: Heir | null,
  { attempt, actingFor, directory, today: on }: HandingOn,
): Promise<HandedOn> {
  const { caseId, council, caseReference } = the;
  const one = { caseId, council, caseReference, as, to: null, position: null };
  if (!heir)
    return {
      ...one,
      because: ['nobody in the service is authorised and able to take it: allocate it by hand'],
    };
  const { officer: to } = heir;
  const isAuthorised = officers.isAuthorised(directory.officer(to), council, on);
  const commandId = `hand-on/${leaver.officer}/${caseId}/${as}/${leaver.lastDay}`;
  const decided = await attempt(
    planningApplication,
    `planningApplication-${caseId}`,
    { type: 'HandOnCase', as, from: leaver.officer, to, isAuthorised, on },
    // Worked out anew after a crash the suggestion may be another; the command is the same.
    { ...actingFor, council, commandId, commandDigest: sha256(commandId) },
  );
  return 'done' in decided
    ? { ...one, to, because: heir.because, position: decided.done.position }
    : { ...one, because: [inWords(decided)] };
}

function inWords(decided: Exclude<Decided, { done: unknown }>): string {
  if ('rejected' in decided) return decided.rejected.because;
  return 'others keep changing the case at the same moment: try again';
}
