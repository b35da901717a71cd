import type { ExistingStage } from './effect.js';
import { noConsultation } from './state/consultation.js';
import { noPublicity } from './state/publicity.js';
import type { ExistingCase, OnFile, Parts, Valid } from './state.js';

/** Exactly what a case has in each stage; undefined if it lacks something that the stage requires. */
const stages: {
  readonly [Stage in ExistingStage]: (parts: Parts) => Extract<ExistingCase, { stage: Stage }> | undefined;
} = {
  validating: (parts) => ({ stage: 'validating', ...onFile(parts) }),
  invalid: (parts) => ({ stage: 'invalid', ...onFile(parts) }),
  withdrawn: (parts) => ({ stage: 'withdrawn', ...onFile(parts) }),
  returned: (parts) => ({ stage: 'returned', ...onFile(parts) }),
  duplicate: (parts) => {
    const { duplicateOf } = parts;
    return duplicateOf === null ? undefined : { stage: 'duplicate', duplicateOf, ...onFile(parts) };
  },
  live: (parts) => withValid(parts, (valid) => ({ stage: 'live', ...valid })),
  calledIn: (parts) => withValid(parts, (valid) => ({ stage: 'calledIn', ...valid })),
  recommended: (parts) => withTerms(parts, (recommended) => ({ stage: 'recommended', ...recommended })),
  committee: (parts) =>
    withTerms(parts, (terms) => ({ stage: 'committee', ...atCommittee(parts), ...terms })),
  awaitingObligation: (parts) =>
    withTerms(parts, (terms) => ({ stage: 'awaitingObligation', ...atCommittee(parts), ...terms })),
  determined: (parts) => {
    const { determination } = parts;
    if (determination === null) return undefined;
    return withValid(parts, (valid) => ({ stage: 'determined', determination, ...valid }));
  },
};

export const inStage = (stage: ExistingStage, parts: Parts): ExistingCase | undefined => stages[stage](parts);

/**
 * All fields of any stage, empty if this case lacks them. Every fact of every case passes through here. An
 * object literal with all fields is created in one step; spreading and adding fields would reshape it a dozen
 * times.
 */
export function partsOf(state: ExistingCase): Parts {
  const has: Partial<Parts> = state;
  return {
    caseReference: state.caseReference,
    submissionId: state.submissionId,
    payloadSha256: state.payloadSha256,
    applicationType: state.applicationType,
    description: state.description,
    site: state.site,
    scale: state.scale,
    receivedOn: state.receivedOn,
    applicant: state.applicant,
    agent: state.agent,
    measures: state.measures,
    officer: state.officer,
    specialists: state.specialists,
    requests: state.requests,
    fees: state.fees,
    register: state.register,
    submitted: state.submitted,
    letters: state.letters,
    appeals: state.appeals,
    erasures: state.erasures,
    parent: state.parent,
    resubmissionOf: state.resubmissionOf,
    followers: state.followers,
    amendedUnder: state.amendedUnder,
    enforcementNoticeOn: state.enforcementNoticeOn,
    entries: state.entries,
    proposals: state.proposals,
    days: state.days,
    history: state.history,
    stage: state.stage,
    clock: has.clock ?? null,
    publicity: has.publicity ?? noPublicity,
    consultation: has.consultation ?? noConsultation,
    obligation: has.obligation ?? null,
    calledInOn: has.calledInOn ?? null,
    recommendation: has.recommendation ?? null,
    referredBecause: has.referredBecause ?? null,
    meeting: has.meeting ?? null,
    resolution: has.resolution ?? null,
    determination: has.determination ?? null,
    duplicateOf: has.duplicateOf ?? null,
  };
}

/** The fields of any case, without those of its stage. */
const onFile = (parts: OnFile): OnFile => ({
  caseReference: parts.caseReference,
  submissionId: parts.submissionId,
  payloadSha256: parts.payloadSha256,
  applicationType: parts.applicationType,
  description: parts.description,
  site: parts.site,
  scale: parts.scale,
  receivedOn: parts.receivedOn,
  applicant: parts.applicant,
  agent: parts.agent,
  measures: parts.measures,
  officer: parts.officer,
  specialists: parts.specialists,
  requests: parts.requests,
  fees: parts.fees,
  register: parts.register,
  submitted: parts.submitted,
  letters: parts.letters,
  appeals: parts.appeals,
  erasures: parts.erasures,
  parent: parts.parent,
  resubmissionOf: parts.resubmissionOf,
  followers: parts.followers,
  amendedUnder: parts.amendedUnder,
  enforcementNoticeOn: parts.enforcementNoticeOn,
  entries: parts.entries,
  proposals: parts.proposals,
  days: parts.days,
  history: parts.history,
});

function withValid<State>(parts: Parts, build: (valid: Valid) => State): State | undefined {
  const { clock, publicity, consultation, obligation, calledInOn } = parts;
  if (clock === null) return undefined;
  return build({
    caseReference: parts.caseReference,
    submissionId: parts.submissionId,
    payloadSha256: parts.payloadSha256,
    applicationType: parts.applicationType,
    description: parts.description,
    site: parts.site,
    scale: parts.scale,
    receivedOn: parts.receivedOn,
    applicant: parts.applicant,
    agent: parts.agent,
    measures: parts.measures,
    officer: parts.officer,
    specialists: parts.specialists,
    requests: parts.requests,
    fees: parts.fees,
    register: parts.register,
    submitted: parts.submitted,
    letters: parts.letters,
    appeals: parts.appeals,
    erasures: parts.erasures,
    parent: parts.parent,
    resubmissionOf: parts.resubmissionOf,
    followers: parts.followers,
    amendedUnder: parts.amendedUnder,
    enforcementNoticeOn: parts.enforcementNoticeOn,
    entries: parts.entries,
    proposals: parts.proposals,
    days: parts.days,
    history: parts.history,
    clock,
    publicity,
    consultation,
    obligation,
    calledInOn,
  });
}

function withTerms<State>(
  parts: Parts,
  build: (recommended: Valid & { readonly recommendation: NonNullable<Parts['recommendation']> }) => State,
): State | undefined {
  const { recommendation } = parts;
  if (recommendation === null) return undefined;
  return withValid(parts, (valid) => build({ recommendation, ...valid }));
}

const atCommittee = ({ referredBecause, meeting, resolution }: Parts) => ({
  referredBecause,
  meeting,
  resolution,
});
