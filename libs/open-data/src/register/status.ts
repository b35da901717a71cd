import {
  type AppealOutcome,
  type CaseStage,
  type DecisionKind,
  endedAsWithdrawn,
  isAppealPending,
} from '#domain';
import { type CalendarDate, deemedOutcomeOf } from '#legislation';
import type { AppealOnFile, CaseDocument, RegisterLine } from '#read-models';
import { capitalised, day, decidedInWords } from '#wording';

/** The public status of an application. */
export interface StatusToSee {
  /** `Comments open until 13 December 2026`, `Prior approval not required` */
  readonly words: string;
  /** The day of the status, or the day by which the next step is due; null if none is known. */
  readonly day: CalendarDate | null;
  /** The words before that day: `Decided on`. */
  readonly dayIs: string;
  readonly kind: 'open for comments' | 'being decided' | 'decided' | 'withdrawn';
}

/** The data of a case from which its status is computed: from a row of the register or the case in full. */
export interface StatusFacts
  extends Pick<
    RegisterLine,
    'applicationType' | 'stage' | 'decision' | 'decidedOn' | 'withdrawnOn' | 'publicUntil' | 'appeal'
  > {
  readonly decideBy: CalendarDate | null;
  /** Left out if unknown. */
  readonly meetsOn?: CalendarDate | null;
  readonly isByMinister?: boolean;
  readonly isByInspector?: boolean;
  readonly isRevoked?: boolean;
  /** How the last appeal ended. Where it is not known, the words only say that it was decided. */
  readonly appealOutcome?: AppealOutcome | null;
}

export function statusToSee(facts: StatusFacts, today: CalendarDate): StatusToSee {
  const { stage, decidedOn, withdrawnOn, publicUntil, decideBy } = facts;
  if (stage === 'withdrawn') return said('Withdrawn', withdrawnOn, 'Withdrawn on', 'withdrawn');
  // Nobody decided what silence decided.
  const decidedIs = facts.decision === 'deemed' ? 'Since' : 'Decided on';
  if (stage === 'decided') return said(decidedWords(facts), decidedOn, decidedIs, 'decided');
  const own = ownWords(facts);
  if (own !== null) return said(own, decideBy, 'To be decided by', 'being decided');
  // The last day counts until it ends.
  if (publicUntil !== null && today <= publicUntil)
    return said(`Comments open until ${day(publicUntil)}`, decideBy, 'To be decided by', 'open for comments');
  return said('Being assessed', decideBy, 'To be decided by', 'being decided');
}

/** The same for a case in full. */
export function statusFactsOf(document: CaseDocument): StatusFacts {
  const { applicationType, stage, determination, withdrawal, endedElsewhere, decideBy } = document;
  const { notices, appeals, committee } = document;
  const open = appeals.find((each) => each.outcome === null);
  const decidedAppeal = appeals.findLast(isDecidedAppeal);
  return {
    ...{ applicationType, stage, decideBy },
    decision: determination?.decision ?? null,
    decidedOn: determination?.decidedOn ?? null,
    isByMinister: determination?.by === 'secretaryOfState',
    isByInspector: determination?.by === 'inspectorate',
    isRevoked: determination?.status === 'revoked',
    meetsOn: committee?.meetsOn ?? null,
    withdrawnOn:
      withdrawal?.withdrawnOn ??
      (endedElsewhere && endedAsWithdrawn(endedElsewhere) ? endedElsewhere.endedOn : null),
    publicUntil:
      notices
        .map((each) => each.commentsUntil)
        .sort()
        .at(-1) ?? null,
    appeal: open ? 'lodged' : decidedAppeal ? 'decided' : null,
    appealOutcome: decidedAppeal?.outcome ?? null,
  };
}

const isDecidedAppeal = (appeal: AppealOnFile): appeal is AppealOnFile & { outcome: AppealOutcome } =>
  appeal.outcome !== null && appeal.outcome !== 'withdrawn';

const appealWords: Readonly<Record<AppealOutcome, string>> = {
  allowed: 'appeal allowed',
  dismissed: 'appeal dismissed',
  splitDecision: 'appeal allowed in part',
};

function decidedWords(facts: StatusFacts): string {
  const { appeal, appealOutcome, isRevoked, isByInspector } = facts;
  if (isRevoked) return 'Revoked';
  if (isAppealPending(appeal)) return 'Appeal under way';
  if (appeal !== 'decided') return firstWords(facts);
  const onAppeal = appealOutcome ? appealWords[appealOutcome] : 'appeal decided';
  return isByInspector ? capitalised(onAppeal) : `${firstWords(facts)}, ${onAppeal}`;
}

function firstWords({ applicationType, decision, decidedOn, isByMinister }: StatusFacts): string {
  if (decision === 'deemed')
    return `${decidedOn && mayProceed(applicationType, decidedOn) ? 'Works may go ahead' : 'Approved'} because no decision was made in time`;
  if (decision === null) return 'Decided';
  const words = capitalised(decidedInWords(decision as DecisionKind));
  return isByMinister ? `${words} by the Secretary of State` : words;
}

/** A notice of works is never approved: the council may only forbid them in time. */
const mayProceed = (type: string, on: CalendarDate): boolean =>
  deemedOutcomeOf({ type, validFrom: on, decideBy: on })?.value.outcome === 'may-proceed';

/** In these stages, comments matter little, and the case waits for something else. */
function ownWords({ stage, meetsOn, appeal }: StatusFacts): string | null {
  if (isAppealPending(appeal)) return 'Appeal under way';
  const words: Partial<Record<CaseStage, string>> = {
    'at committee': meetsOn ? `Going to committee on ${day(meetsOn)}` : 'Going to committee',
    'awaiting obligation': 'To be granted once a legal agreement is signed',
    'called in': 'To be decided by the Secretary of State',
  };
  return words[stage] ?? null;
}

const said = (
  words: string,
  date: CalendarDate | null,
  dayIs: string,
  kind: StatusToSee['kind'],
): StatusToSee => ({ words, day: date, dayIs, kind });
