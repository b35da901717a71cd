import { accept, type CalendarDate, type CaseId, type Decider, type DomainEvent, reject } from '#domain';

type Allotted = DomainEvent & {
  readonly type: 'CaseNumberAllotted';
  readonly number: number;
  readonly caseId: CaseId;
};

export interface Enter {
  readonly type: 'Enter';
  readonly caseId: CaseId;
  readonly on: CalendarDate;
}

/** Every command adds to it, so that one lost or taken twice shows; and one that is there already is refused. */
export const ledger: Decider<readonly CaseId[], Enter, Allotted> = {
  initial: [],
  evolve: (entries, { caseId }) => [...entries, caseId],
  decide: ({ caseId, on }, entries) =>
    entries.includes(caseId)
      ? reject('entered-before', `${caseId} is in the ledger.`)
      : accept({ type: 'CaseNumberAllotted', effectiveOn: on, number: entries.length + 1, caseId }),
};
