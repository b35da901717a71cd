import { type DecisionKind, deciderElsewhere, decisionRecommended } from '#domain';
import type { CaseDocument } from '#read-models';
import type { AppealShown, Assessment, AssessmentDecision } from './shape.js';
import { appealsOf, statusOf } from './stage-and-status.js';

/** The shape knows two answers. Where neither would be true the decision is left out, and its notice speaks. */
const asGrantedOrRefused: Readonly<Record<DecisionKind, AssessmentDecision | null>> = {
  granted: 'granted',
  refused: 'refused',
  split: null,
  priorApprovalNotRequired: 'granted',
  priorApprovalGranted: 'granted',
  priorApprovalRefused: 'refused',
  noObjection: 'granted',
  preservationOrderMade: 'refused',
  retentionNoticeServed: 'refused',
  eiaRequired: null,
  eiaNotRequired: null,
  opinionGiven: null,
  adviceGiven: null,
};

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
  const decision = recommended && asGrantedOrRefused[decisionRecommended(recommended)];
  return {
    committeeSentDate: committee.referredOn,
    ...(decision && { planningOfficerRecommendation: decision }),
  };
}

function decisionOf(document: CaseDocument): Partial<Assessment> {
  const { decision: issued } = document;
  if (statusOf(document) !== 'determined') return {};
  if (!issued) return decidedByOthers(document);
  const decision = asGrantedOrRefused[issued.decision];
  if (decision === null) return {};
  return issued.decidedBy === 'committee'
    ? { committeeDecision: decision, committeeDecisionDate: issued.decidedOn }
    : { planningOfficerDecision: decision, planningOfficerDecisionDate: issued.decidedOn };
}

/**
 * What silence brought, or the Secretary of State decided. The shape knows the council's two deciders alone, and a case
 * that is determined with no decision reads as one that is still being assessed.
 */
function decidedByOthers({ deemed, secretaryOfState, endedElsewhere }: CaseDocument): Partial<Assessment> {
  if (endedElsewhere) return decidedElsewhere(endedElsewhere);
  if (secretaryOfState)
    return {
      planningOfficerDecision: secretaryOfState.decision,
      planningOfficerDecisionDate: secretaryOfState.decidedOn,
    };
  return deemed ? { planningOfficerDecision: 'granted', planningOfficerDecisionDate: deemed.from } : {};
}

function decidedElsewhere(end: NonNullable<CaseDocument['endedElsewhere']>): Partial<Assessment> {
  const decision = end.decision && asGrantedOrRefused[end.decision];
  if (!decision || end.endedOn === null) return {};
  return deciderElsewhere(end) === 'committee'
    ? { committeeDecision: decision, committeeDecisionDate: end.endedOn }
    : { planningOfficerDecision: decision, planningOfficerDecisionDate: end.endedOn };
}

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
