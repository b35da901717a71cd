import type { CalendarDate } from '#legislation';
import { type Rejection, reject } from '../../decider.js';
import type { CaseId, CouncilCode } from '../../values.js';
import type { CouncilStage } from './events.js';
import type { SharedService, Succession } from './state.js';

/** A council's stage in the service on a day. */
export interface Membership {
  readonly stage: CouncilStage;
  /** Its successors, if it has any by then. */
  readonly succession: Succession | null;
}

/** As last recorded by its service; before that, as recorded when it joined. A succeeded council has left. */
export function membershipOn(
  services: Iterable<SharedService>,
  council: CouncilCode,
  begins: CouncilStage,
  day: CalendarDate,
): Membership {
  let stage = begins;
  for (const service of services) {
    if (!service.founded) continue;
    const succession = service.succeeded.get(council);
    if (succession && succession.from <= day) return { stage: 'left', succession };
    stage = service.stages.get(council)?.findLast(({ from }) => from <= day)?.stage ?? stage;
  }
  return { stage, succession: null };
}

/** What a council's stage must allow. */
export type MembersAct = 'import' | 'submission' | 'casework';

const allowed: Readonly<Record<MembersAct, readonly CouncilStage[]>> = {
  import: ['setUp', 'inParallel', 'live'],
  submission: ['live', 'leaving'],
  casework: ['inParallel', 'live', 'leaving'],
};

const inWords: Readonly<Record<CouncilStage, string>> = {
  setUp: 'is being set up',
  inParallel: 'runs in parallel with its former system',
  live: 'is live',
  leaving: 'is leaving the service',
  left: 'has left the service',
};

const actInWords: Readonly<Record<MembersAct, string>> = {
  import: 'no cases can be brought in from elsewhere',
  submission: 'it takes no new applications',
  casework: 'its cases can only be read',
};

/** Why a council's stage forbids something; undefined if it allows it. */
export function refusalAtStage(
  council: CouncilCode,
  { stage, succession }: Membership,
  act: MembersAct,
): { readonly rejected: Rejection } | undefined {
  if (succession) {
    const successors = succession.successors.map((each) => each.council).join(' and ');
    return reject(
      'council-succeeded',
      `Since ${succession.from} ${successors} has taken over from ${council}.`,
    );
  }
  if (allowed[act].includes(stage)) return undefined;
  return reject(codes[stage], `${council} ${inWords[stage]}: ${actInWords[act]}.`);
}

const codes: Readonly<Record<CouncilStage, string>> = {
  setUp: 'council-set-up',
  inParallel: 'council-in-parallel',
  live: 'council-live',
  leaving: 'council-leaving',
  left: 'council-left',
};

/** The successor that takes a case; undefined if nobody has decided. */
export function successorOf(
  { successors, division }: Succession,
  { caseId, ward }: { readonly caseId: CaseId; readonly ward: string | null },
): CouncilCode | undefined {
  if (division) {
    const named = division.cases.find((each) => each.caseId === caseId);
    return (named ?? division.wards.find((each) => each.ward === ward))?.council ?? division.otherwise;
  }
  return successors.length === 1 ? successors[0]?.council : undefined;
}
