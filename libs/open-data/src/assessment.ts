import { type DecisionKind, deciderElsewhere, decisionRecommended, isFavourable } from '#domain';
import type { CalendarDate } from '#legislation';
import type { CaseDocument } from '#read-models';
import type { AppealShown, Assessment, AssessmentDecision } from './shape.js';
import { appealsOf } from './stage-and-status.js';

/**
 * The shape has only two answers, and if a determined case has neither, a register shows it as still being assessed. So
 * each decision is reported as in the applicant's favour or not; the notice has the details.
 */
const grantedOrRefused = (decision: DecisionKind): AssessmentDecision =>
  isFavourable(decision) ? 'granted' : 'refused';

/** The last day for the decision, who decided and how; undefined until there is a last day. */
export function assessmentOf(document: CaseDocument): { assessment?: Assessment } {
  const { decideBy, endedElsewhere } = document;
  // The shape requires a last day with every decision. For old cases, only the day of the decision may be known.
  const expiryDate = decideBy ?? (endedElsewhere?.decision ? endedElsewhere.endedOn : null);
  if (expiryDate === null) return {};
  const notice = document.documents.find(
    ({ kind, publishStatus }) => kind === 'decisionNotice' && publishStatus === 'publish',
  );
  return {
    assessment: {
      expiryDate,
      ...atCommittee(document),
      ...decisionOf(document),
      ...(notice?.location && { decisionNotice: { url: notice.location } }),
      ...priorApproval(document),
    },
  };
}

/** The officer's recommendation is public with the agenda, and not before. */
function atCommittee({ committee, recommendations }: CaseDocument): Partial<Assessment> {
  if (!committee) return {};
  const recommended = recommendations.at(-1)?.recommendation;
  return {
    committeeSentDate: committee.referredOn,
    ...(recommended && {
      planningOfficerRecommendation: grantedOrRefused(decisionRecommended(recommended)),
    }),
  };
}

/**
 * The decision as things stand. The shape has only the council's two deciders: what silence, the Secretary of State
 * or another system decided is reported as an officer's, because a determined case without a decision would look as
 * if it were still being assessed. What an inspector decided alone is in the appeal.
 */
function decisionOf({ determination, endedElsewhere }: CaseDocument): Partial<Assessment> {
  if (determination === null || determination.by === 'inspectorate') return {};
  const { by, decision, decidedOn } = determination;
  const answer = decision === 'deemed' ? 'granted' : grantedOrRefused(decision);
  if (by === 'elsewhere') return byOneOfTwo(deciderElsewhere(endedElsewhere!), answer, decidedOn);
  return byOneOfTwo(by === 'committee' ? 'committee' : 'officer', answer, decidedOn);
}

const byOneOfTwo = (
  by: 'officer' | 'committee' | null,
  decision: AssessmentDecision,
  on: CalendarDate,
): Partial<Assessment> =>
  by === 'committee'
    ? { committeeDecision: decision, committeeDecisionDate: on }
    : { planningOfficerDecision: decision, planningOfficerDecisionDate: on };

/** Only for notifications for prior approval does the shape ask whether approval is needed. */
function priorApproval(document: CaseDocument): Partial<Assessment> {
  if (!document.applicationType.startsWith('pa.')) return {};
  const decision = document.determination?.decision;
  if (decision === 'priorApprovalNotRequired') return { priorApprovalRequired: false };
  const required =
    document.priorApprovalRequiredOn !== null ||
    decision === 'priorApprovalGranted' ||
    decision === 'priorApprovalRefused';
  return required ? { priorApprovalRequired: true } : {};
}

const against = {
  refusal: 'The decision to refuse.',
  conditions: 'The conditions of the decision.',
  'non-determination': 'No decision was made in time.',
} as const;

/** The latest appeal, because the shape has room for only one. */
export function appealOf(document: CaseDocument): { appeal?: AppealShown } {
  const appeal = appealsOf(document).at(-1);
  if (!appeal) return {};
  const { validatedOn, startedOn, outcome, decidedOn } = appeal;
  return {
    appeal: {
      reason: against[appeal.against],
      lodgedDate: appeal.lodgedOn,
      ...(validatedOn && { validatedDate: validatedOn }),
      ...(startedOn && { startedDate: startedOn }),
      ...(outcome && { decision: outcome }),
      ...(decidedOn && { decisionDate: decidedOn }),
    },
  };
}
