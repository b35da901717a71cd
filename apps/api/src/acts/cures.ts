import type { CaseSummary, PlanningApplicationCommand } from '#domain';
import type { PublicityMethod } from '#legislation';

type Type = PlanningApplicationCommand['type'];

/** What to do first where something is refused with such a code: one act, though others may lead there as well. */
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
  'case-called-in': 'RecordSecretaryOfStateDecision',
};

const ways: Readonly<Record<PublicityMethod, Type>> = {
  'site-notice': 'DisplaySiteNotice',
  'neighbour-letter': 'SendNeighbourLetters',
  'press-notice': 'PublishPressNotice',
};

/** The act that takes away what speaks against another; nothing where only time or somebody else does. */
export function cureFor(code: string, { earliestDecision }: CaseSummary): Type | undefined {
  if (code !== 'publicity-missing') return curableCodes[code];
  const [missing] =
    earliestDecision && 'stillRequired' in earliestDecision ? earliestDecision.stillRequired : [];
  const [way] = missing ?? [];
  return way && ways[way];
}
