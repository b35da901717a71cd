import type { PlanningApplicationEvent } from '#domain';
import { eachElsewhere, type Hidden, hidden, type LaterFact } from '../shown.js';
import type { CaseSearchRow } from './case-search-row.js';

type Listed = 'caseReferences' | 'consultees' | 'conditions';
/** A row whose lists are still lists. */
export type Found = Omit<CaseSearchRow, 'words' | Listed> & Readonly<Record<Listed, readonly string[]>>;

export type Fact<Type extends PlanningApplicationEvent['type']> = Extract<
  PlanningApplicationEvent,
  { type: Type }
>;
type Changes = {
  readonly [Type in LaterFact['type']]: ((found: Found, fact: Fact<Type>) => Found) | Hidden;
};

const notFoundBy = hidden('cases are not found by what it says');

const conditions = (
  found: Found,
  { conditions: texts }: { readonly conditions: readonly { text: string }[] },
): Found => ({
  ...found,
  conditions: texts.map(({ text }) => text),
});

/** The facts that change how a case is found. */
export const changes: Changes = {
  ...eachElsewhere(
    ['receiving', 'record', 'consultation', 'recommendation', 'committee', 'decision', 'privacy'],
    notFoundBy,
  ),
  ParentLinked: notFoundBy,
  ParentRecordedElsewhere: notFoundBy,
  ApplicationClosedAsDuplicate: notFoundBy,
  ApplicationWithdrawn: notFoundBy,
  ConsultationOpened: notFoundBy,
  ConsultationClosed: notFoundBy,
  ConsulteeResponded: notFoundBy,
  ConsulteeResponseRedacted: notFoundBy,
  RepresentationReceived: notFoundBy,
  RepresentationRedacted: notFoundBy,
  RepresentationWithdrawn: notFoundBy,
  RecommendationChallenged: notFoundBy,
  CommitteeReferralMade: notFoundBy,
  CommitteeScheduled: notFoundBy,
  ObligationHeadsAgreed: notFoundBy,
  ObligationCompleted: notFoundBy,
  DecisionNoticeGenerated: notFoundBy,
  DecisionNoticeIssued: notFoundBy,
  ConditionAgreed: notFoundBy,
  CalledIn: notFoundBy,
  SecretaryOfStateDecided: notFoundBy,
  CaseImported: (found, { formerReference }) => ({
    ...found,
    caseReferences: [...found.caseReferences, formerReference],
  }),
  ImportCorrected: (found, { description, site }) => ({ ...found, description, address: site.address }),
  CaseTakenOver: (found, { caseReference }) => ({
    ...found,
    caseReferences: [caseReference, ...found.caseReferences],
  }),
  RecordCorrected: (found, { field, was, now }) => {
    if (field === 'description') return { ...found, description: now };
    if (field === 'siteAddress') return { ...found, address: now };
    if (field !== 'conditionText') return found;
    return { ...found, conditions: found.conditions.map((each) => (each === was ? now : each)) };
  },
  ConsulteesContacted: (found, { consultees }) => ({
    ...found,
    consultees: [...new Set([...found.consultees, ...consultees.map(({ name }) => name)])],
  }),
  RecommendationSubmitted: conditions,
  CommitteeResolved: conditions,
  DecisionIssued: conditions,
  CaseHistoryImported: conditions,
  PersonalDataErased: (found, { erased }) => {
    const gone = new Set<string>(erased.map(({ part }) => part));
    return { ...found, names: found.names.filter((each) => !gone.has(each.slice(0, each.indexOf(':')))) };
  },
};

/** How the fact changes what a case is found by; undefined if it does not. */
export function changeOf({ type }: { readonly type: string }) {
  const line = changes[type as LaterFact['type']];
  return typeof line === 'function'
    ? (line as (found: Found, fact: PlanningApplicationEvent) => Found)
    : undefined;
}
