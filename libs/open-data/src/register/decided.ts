import type { AppealOnFile, CaseDocument } from '#read-models';

type Issued = NonNullable<CaseDocument['decision']>;

/** How it was decided, by whomever, and what became of that. Who wrote and signed it are the council's. */
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

export interface DecisionToSee
  extends Pick<Issued, 'decision' | 'decidedBy' | 'decidedOn' | 'refusalReasons'> {
  readonly conditions: readonly { readonly number: number; readonly text: string; readonly reason: string }[];
}

export type AppealToSee = Pick<
  AppealOnFile,
  'inspectorateReference' | 'against' | 'lodgedOn' | 'startedOn' | 'procedure' | 'outcome' | 'decidedOn'
>;

/** A decision that a court has quashed says so: it is history, and the register is where history stays. */
export function decidedOf(document: CaseDocument): Decided {
  const { committee, deemed, secretaryOfState, obligation, quashedOn, revokedOn } = document;
  const { conditionsDischarged, amendmentsAfterDecision, linkedDecisions } = document;
  return {
    committee: committee && {
      meetsOn: committee.meetsOn,
      resolution: committee.resolution,
      resolvedOn: committee.resolvedOn,
    },
    decision: document.decision && decisionOf(document.decision),
    ...{ deemed, secretaryOfState, obligation, conditionsDischarged, amendmentsAfterDecision },
    linkedDecisions,
    ...{ quashedOn, revokedOn },
    appeals: document.appeals.map(appealOf),
  };
}

const decisionOf = ({
  decision,
  decidedBy,
  decidedOn,
  refusalReasons,
  conditions,
}: Issued): DecisionToSee => ({
  ...{ decision, decidedBy, decidedOn, refusalReasons },
  conditions: conditions.map(({ text, reason }, index) => ({ number: index + 1, text, reason })),
});

const appealOf = (appeal: AppealOnFile): AppealToSee => {
  const { inspectorateReference, against, lodgedOn, startedOn, procedure, outcome, decidedOn } = appeal;
  return { inspectorateReference, against, lodgedOn, startedOn, procedure, outcome, decidedOn };
};
