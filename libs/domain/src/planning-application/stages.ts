import type { CalendarDate } from '#legislation';
import { evolveConditions } from './after/state.js';
import { nobodyAsked } from './consultation/state.js';
import type { PlanningApplicationEvent } from './events.js';
import { nobodyTold } from './publicity/state.js';
import type { Condition, Recommendation } from './recommendation/events.js';
import { withAgreement } from './recommendation/terms.js';
import { isValid, type Known, type OnFile, type Outcome, type Valid } from './state.js';
import { startedClock } from './time/state.js';

type Fact<Type extends PlanningApplicationEvent['type']> = Extract<PlanningApplicationEvent, { type: Type }>;

/** The facts that take a case to another stage. One that does not fit the stage it meets leaves it where it is. */
export function moved(state: Known, event: PlanningApplicationEvent): Known {
  switch (event.type) {
    case 'ApplicationInvalidated':
    case 'ValidationSetAside':
      return { ...onFile(state), stage: 'invalid' };
    case 'ApplicationValidated':
      return validated(state, event);
    case 'ApplicationWithdrawn':
      return { ...onFile(state), stage: 'withdrawn' };
    case 'ApplicationReturned':
      return { ...onFile(state), stage: 'returned' };
    case 'ApplicationClosedAsDuplicate':
      return { ...onFile(state), stage: 'duplicate', duplicateOf: event.duplicateOf };
    default:
      return isValid(state) ? movedWhenValid(state, event) : state;
  }
}

function movedWhenValid(state: Extract<Known, Valid>, event: PlanningApplicationEvent): Known {
  switch (event.type) {
    case 'RecommendationSubmitted':
      return { ...valid(state), stage: 'recommended', recommendation: recommendation(event) };
    case 'RecommendationChallenged':
    case 'CaseReopened':
      return { ...valid(state), stage: 'live' };
    case 'CalledIn':
      return { ...valid(state), stage: 'calledIn', calledInOn: event.directedOn };
    case 'CommitteeReferralMade':
    case 'CommitteeScheduled':
    case 'CommitteeResolved':
    case 'ObligationHeadsAgreed':
    case 'ObligationCompleted':
      return movedByCommittee(state, event);
    case 'DecisionIssued':
    case 'SecretaryOfStateDecided':
    case 'DeemedOutcomeOccurred':
    case 'DeemedDischargeOccurred':
    case 'AppealDecided':
      return determined(state, event);
    case 'ConditionAgreed':
      return 'recommendation' in state ? withAgreement(state, event.condition, event.agreedOn) : state;
    default:
      return state.stage === 'determined' ? { ...state, outcome: afterwards(state.outcome, event) } : state;
  }
}

function validated(state: Known, { validFrom, eia, psi }: Fact<'ApplicationValidated'>): Known {
  return {
    ...onFile(state),
    stage: 'live',
    clock: startedClock(validFrom, eia, psi),
    publicity: nobodyTold,
    consultation: nobodyAsked,
    obligation: null,
    calledInOn: null,
  };
}

function movedByCommittee(
  state: Extract<Known, Valid>,
  event: Fact<
    | 'CommitteeReferralMade'
    | 'CommitteeScheduled'
    | 'CommitteeResolved'
    | 'ObligationHeadsAgreed'
    | 'ObligationCompleted'
  >,
): Known {
  if (event.type === 'ObligationHeadsAgreed') return { ...state, obligation: { completedOn: null } };
  if (event.type === 'ObligationCompleted') {
    const completed = { ...state, obligation: { completedOn: event.deedDatedOn } };
    return completed.stage === 'awaitingObligation' ? { ...completed, stage: 'committee' } : completed;
  }
  if (!('recommendation' in state)) return state;
  const { recommendation } = state;
  if (event.type === 'CommitteeReferralMade')
    return { ...valid(state), stage: 'committee', recommendation, meeting: null, resolution: null };
  const committee = { ...valid(state), stage: 'committee', recommendation } as const;
  if (event.type === 'CommitteeScheduled') {
    const { meetingId, meetsOn } = event;
    return { ...committee, meeting: { meetingId, meetsOn }, resolution: null };
  }
  const { meetingId, resolution: decision, conditions, refusalReasons } = event;
  if (decision === 'defer') return { ...valid(state), stage: 'live' };
  const meeting = 'meeting' in state ? state.meeting : null;
  const resolved = { ...committee, meeting, resolution: { meetingId, decision, conditions, refusalReasons } };
  return event.subjectToObligation && !state.obligation?.completedOn
    ? { ...resolved, stage: 'awaitingObligation', obligation: state.obligation ?? { completedOn: null } }
    : resolved;
}

type Deciding = Fact<
  | 'DecisionIssued'
  | 'SecretaryOfStateDecided'
  | 'DeemedOutcomeOccurred'
  | 'DeemedDischargeOccurred'
  | 'AppealDecided'
>;

function determined(state: Extract<Known, Valid>, event: Deciding): Known {
  // An appeal against a decision leaves that decision where it is; one against silence takes its place.
  if (event.type === 'AppealDecided' && state.stage === 'determined')
    return { ...state, outcome: onAppeal(state.outcome, event) };
  return { ...valid(state), stage: 'determined', outcome: outcomeOf(event) };
}

/** What an inspector permits stands under the inspector's conditions, whatever the council had imposed. */
const onAppeal = (outcome: Outcome, event: Fact<'AppealDecided'>): Outcome =>
  event.conditions.length > 0 ? { ...outcome, conditions: begun(event) } : outcome;

function outcomeOf(event: Deciding): Outcome {
  const byAnother = { conditions: new Map(), issued: null, standing: 'stands' } as const;
  switch (event.type) {
    case 'DecisionIssued': {
      const { decision, decidedOn, decidedBy, recommendedBy, signedBy } = event;
      const issued = { recommendedBy, signedBy };
      return { by: decidedBy, decision, decidedOn, conditions: begun(event), issued, standing: 'stands' };
    }
    case 'SecretaryOfStateDecided':
      return {
        by: 'secretaryOfState',
        decision: event.decision,
        decidedOn: event.decidedOn,
        ...byAnother,
      };
    case 'DeemedOutcomeOccurred':
      return { by: 'law', decision: 'deemed', decidedOn: event.from, ...byAnother };
    case 'DeemedDischargeOccurred':
      return { by: 'law', decision: 'deemed', decidedOn: event.dischargedOn, ...byAnother };
    case 'AppealDecided': {
      const decision = { allowed: 'granted', dismissed: 'refused', splitDecision: 'split' } as const;
      return {
        by: 'inspectorate',
        decision: decision[event.outcome],
        decidedOn: event.decidedOn,
        ...byAnother,
        conditions: begun(event),
      };
    }
  }
}

const begun = ({ conditions }: { readonly conditions: readonly Condition[] }): Outcome['conditions'] =>
  new Map(
    conditions.map(({ text, detailsRequired }, index) => [
      index + 1,
      { text, detailsRequired, stands: detailsRequired ? 'to-discharge' : 'to-comply' } as const,
    ]),
  );

function afterwards(outcome: Outcome, event: PlanningApplicationEvent): Outcome {
  if (event.type === 'DecisionQuashed') return { ...outcome, standing: 'quashed' };
  if (event.type === 'RecordCorrected' && event.field === 'decidedOn')
    return { ...outcome, decidedOn: event.now as CalendarDate };
  if (event.type === 'DecisionRevoked') return { ...outcome, standing: 'revoked' };
  return { ...outcome, conditions: evolveConditions(outcome.conditions, event) };
}

const recommendation = (event: Fact<'RecommendationSubmitted'>): Recommendation => {
  const { recommendation, report, reportDocument, conditions, refusalReasons, by } = event;
  return { recommendation, report, reportDocument, conditions, refusalReasons, by };
};

/** What any case has, without what belongs to the stage it is in. */
function onFile(state: Known): OnFile {
  const { caseReference, submissionId, payloadSha256, applicationType, receivedOn } = state;
  const { description, site, applicant, agent, scale, measures, officer, specialists } = state;
  const { requests, fees, register, appeals, erasures, parent, enforcementNoticeOn, entries } = state;
  return {
    ...{ caseReference, submissionId, payloadSha256, applicationType, receivedOn },
    ...{ description, site, applicant, agent, scale, measures, officer, specialists },
    ...{ requests, fees, register, appeals, erasures, parent, enforcementNoticeOn, entries },
  };
}

function valid(state: Extract<Known, Valid>): Valid {
  const { clock, publicity, consultation, obligation, calledInOn } = state;
  return { ...onFile(state), clock, publicity, consultation, obligation, calledInOn };
}
