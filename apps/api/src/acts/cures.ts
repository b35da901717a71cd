import type { CaseSummary, PlanningApplicationCommand } from '#domain';
import type { PublicityMethod } from '#legislation';

type Type = PlanningApplicationCommand['type'];

/** What to do first after a refusal with such a code: one act, even if others would help too. */
export const curableCodes: Readonly<Record<string, Type>> = {
  'nothing-asked': 'RequestInformation',
  'requests-open': 'RecordInformation',
  'nothing-outstanding': 'MarkValid',
  'fee-underpaid': 'RecordPayment',
  'parent-missing': 'LinkParent',
  'case-validating': 'MarkValid',
  'case-invalid': 'MarkValid',
  'redaction-not-done': 'SetPublishStatus',
  'publicity-needs-unsaid': 'RecordPublicityNeeds',
  'nobody-consulted': 'Consult',
  'reconsultation-awaited': 'Reconsult',
  'already-recommended': 'ReturnToOfficer',
  'case-live': 'SubmitRecommendation',
  'case-recommended': 'ReturnToOfficer',
  'committee-decides': 'ReferToCommittee',
  'unknown-meeting': 'ScheduleCommittee',
  'not-resolved': 'RecordResolution',
  'no-obligation': 'AgreeHeadsOfTerms',
  'obligation-incomplete': 'CompleteObligation',
  'case-awaiting-obligation': 'CompleteObligation',
  'condition-not-agreed': 'AgreeCondition',
  'already-valid': 'CorrectValidDate',
};

const ways: Readonly<Record<PublicityMethod, Type>> = {
  'site-notice': 'DisplaySiteNotice',
  'neighbour-letter': 'SendNeighbourLetters',
  'press-notice': 'PublishPressNotice',
};

/** Acts for an earlier stage: a case that has moved on, or was never called in, does not come to it by any act. */
const notByMovingOn: ReadonlySet<Type> = new Set([
  'CloseAsDuplicate',
  'MarkValid',
  'MarkInvalid',
  'ReturnApplication',
  'RecordValidationDispute',
  'AnswerValidationDispute',
  'RecordSecretaryOfStateDecision',
]);

/** The act that removes an obstacle to another; undefined if only time or another person can. */
export function cureFor(code: string, type: Type, { earliestDecision }: CaseSummary): Type | undefined {
  if (code.startsWith('case-') && notByMovingOn.has(type)) return undefined;
  // A complete obligation leaves the case with the committee, whose resolution can then be issued and no more.
  if (code === 'case-awaiting-obligation' && type !== 'IssueDecision') return undefined;
  if (code !== 'publicity-missing') return curableCodes[code];
  const [missing] =
    earliestDecision && 'stillRequired' in earliestDecision ? earliestDecision.stillRequired : [];
  const [way] = missing ?? [];
  return way && ways[way];
}
