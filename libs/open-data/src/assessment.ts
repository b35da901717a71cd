import { type DecisionKind, deciderElsewhere, decisionRecommended, isFavourable } from '#domain';
import type { CalendarDate } from '#legislation';
import type { CaseDocument } from '#read-models';
import type { AppealShown, Assessment, AssessmentDecision } from './shape.js';
import { appealsOf, statusOf } from './stage-and-status.js';

/**
 * The shape knows two answers, and a register takes a determined case that has neither for one that is still being
 * assessed. So each says whether it was in the applicant's favour, as far as anything was: its notice says the rest.
 */
const grantedOrRefused = (decision: DecisionKind): AssessmentDecision =>
  isFavourable(decision) ? 'granted' : 'refused';

/** By when it is to be decided, who decided and how; nothing before there is a day to decide by. */
export function assessmentOf(document: CaseDocument): { assessment?: Assessment } {
  const { decideBy, endedElsewhere } = document;
  // The shape wants a last day with every decision: of old cases none may be known but the day they were decided.
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

/** What the officer recommends is public with the agenda, and not before. */
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

function decisionOf(document: CaseDocument): Partial<Assessment> {
  const { decision: issued, secretaryOfState } = document;
  if (statusOf(document) !== 'determined') return {};
  if (!issued || secretaryOfState) return decidedByOthers(document);
  return byOneOfTwo(issued.decidedBy, grantedOrRefused(issued.decision), issued.decidedOn);
}

/**
 * What silence brought, or the Secretary of State decided. The shape knows the council's two deciders alone, and a case
 * that is determined with no decision reads as one that is still being assessed.
 */
function decidedByOthers(document: CaseDocument): Partial<Assessment> {
  const { deemed, deemedDischarge, secretaryOfState, endedElsewhere: end } = document;
  if (secretaryOfState) return byOneOfTwo('officer', secretaryOfState.decision, secretaryOfState.decidedOn);
  if (end)
    return end.decision && end.endedOn
      ? byOneOfTwo(deciderElsewhere(end), grantedOrRefused(end.decision), end.endedOn)
      : {};
  const from = deemed?.from ?? deemedDischarge?.occurredOn;
  return from ? byOneOfTwo('officer', 'granted', from) : {};
}

const byOneOfTwo = (
  by: 'officer' | 'committee' | null,
  decision: AssessmentDecision,
  on: CalendarDate,
): Partial<Assessment> =>
  by === 'committee'
    ? { committeeDecision: decision, committeeDecisionDate: on }
    : { planningOfficerDecision: decision, planningOfficerDecisionDate: on };

/** Only what is notified for prior approval is asked whether approval is needed at all. */
function priorApproval(document: CaseDocument): Partial<Assessment> {
  if (!document.applicationType.startsWith('pa.')) return {};
  const decision =
    statusOf(document) === 'determined'
      ? (document.decision ?? document.endedElsewhere)?.decision
      : undefined;
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

/** The latest appeal: the shape has room for one. */
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
