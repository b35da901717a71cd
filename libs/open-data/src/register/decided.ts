import { deciderElsewhere } from '#domain';
import type { CalendarDate } from '#legislation';
import type { AppealOnFile, CaseDocument } from '#read-models';

type Issued = NonNullable<CaseDocument['decision']>;

/** The decision, by any authority, and later events. The author and the signatory are not public. */
export interface Decided
  extends Pick<
    CaseDocument,
    | 'deemed'
    | 'secretaryOfState'
    | 'obligation'
    | 'conditionsDischarged'
    | 'amendmentsAfterDecision'
    | 'linkedDecisions'
    | 'quashedOn'
    | 'revokedOn'
  > {
  readonly committee: Pick<
    NonNullable<CaseDocument['committee']>,
    'meetsOn' | 'resolution' | 'resolvedOn'
  > | null;
  readonly decision: DecisionToSee | null;
  readonly appeals: readonly AppealToSee[];
}

interface DecisionToSee extends Pick<Issued, 'decision' | 'decidedOn' | 'refusalReasons'> {
  /** Null for an imported decision, if the former system did not say. */
  readonly decidedBy: Issued['decidedBy'] | null;
  /** The day on which a court quashed it; null if it counts. */
  readonly quashedOn: CalendarDate | null;
  readonly conditions: readonly {
    readonly number: number;
    readonly text: string;
    /** Null if the former system kept none. */
    readonly reason: string | null;
  }[];
}

type AppealToSee = Pick<
  AppealOnFile,
  'inspectorateReference' | 'against' | 'lodgedOn' | 'startedOn' | 'procedure' | 'outcome' | 'decidedOn'
>;

/** A decision that a court has quashed stays on the register and is marked as quashed, because it is history. */
export function decidedOf(document: CaseDocument): Decided {
  const { committee, deemed, secretaryOfState, obligation, quashedOn, revokedOn } = document;
  const { conditionsDischarged, amendmentsAfterDecision, linkedDecisions } = document;
  return {
    committee: committee && {
      meetsOn: committee.meetsOn,
      resolution: committee.resolution,
      resolvedOn: committee.resolvedOn,
    },
    decision: document.decision ? decisionOf(document.decision, document) : decisionElsewhere(document),
    ...{ deemed, secretaryOfState, obligation, conditionsDischarged, amendmentsAfterDecision },
    linkedDecisions,
    ...{ quashedOn, revokedOn },
    appeals: document.appeals.map(appealOf),
  };
}

const decisionOf = (
  { decision, decidedBy, decidedOn, refusalReasons, conditions }: Issued,
  { determination, quashedOn }: CaseDocument,
): DecisionToSee => ({
  ...{ decision, decidedBy, decidedOn, refusalReasons },
  // The council's last decision counts unless the case is open again, or somebody else has decided it since.
  quashedOn: determination?.by === 'officer' || determination?.by === 'committee' ? null : quashedOn,
  conditions: conditions.map(({ text, reason }, index) => ({ number: index + 1, text, reason })),
});

/** The value from the former system. */
function decisionElsewhere({ endedElsewhere }: CaseDocument): DecisionToSee | null {
  if (!endedElsewhere) return null;
  const { decision, endedOn: decidedOn, refusalReasons, conditions } = endedElsewhere;
  if (decision === null || decidedOn === null) return null;
  return {
    ...{ decision, decidedOn, refusalReasons, decidedBy: deciderElsewhere(endedElsewhere), quashedOn: null },
    conditions: conditions.map(({ number, text, reason }) => ({ number, text, reason })),
  };
}

const appealOf = (appeal: AppealOnFile): AppealToSee => {
  const { inspectorateReference, against, lodgedOn, startedOn, procedure, outcome, decidedOn } = appeal;
  return { inspectorateReference, against, lodgedOn, startedOn, procedure, outcome, decidedOn };
};
