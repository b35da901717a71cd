import { noIds } from '../client-ids.js';
import { nothingProposed, proposalsAfter } from '../two-people/index.js';
import { afterEffects } from './after/effects.js';
import { allocationEffects } from './allocation/effects.js';
import { assessmentEffects } from './assessment/effects.js';
import { caseIds } from './client-ids.js';
import { committeeEffects } from './committee/effects.js';
import { consultationEffects } from './consultation/effects.js';
import { nobodyAsked } from './consultation/state.js';
import { decisionEffects } from './decision/effects.js';
import type { Effect, Effects, LaterFact } from './effect.js';
import type { PlanningApplicationEvent } from './events.js';
import { feeEffects } from './fees/effects.js';
import { feesStated } from './fees/state.js';
import { privacyEffects } from './privacy/effects.js';
import { nothingErased } from './privacy/state.js';
import { publicityEffects } from './publicity/effects.js';
import { nobodyTold } from './publicity/state.js';
import { receivingEffects } from './receiving/effects.js';
import { recommendationEffects } from './recommendation/effects.js';
import { recordEffects } from './record/effects.js';
import { registerEffects } from './register/effects.js';
import { nothingFiled } from './register/state.js';
import { inStage } from './stages.js';
import type { Known, OnFile, Parts, PlanningApplication } from './state.js';
import { timeEffects } from './time/effects.js';
import { twoPeopleEffects } from './two-people/effects.js';
import { validationEffects } from './validation/effects.js';
import { nothingAsked } from './validation/state.js';

const effects: Effects<PlanningApplicationEvent> = {
  ...receivingEffects,
  ...validationEffects,
  ...feeEffects,
  ...allocationEffects,
  ...registerEffects,
  ...publicityEffects,
  ...consultationEffects,
  ...assessmentEffects,
  ...timeEffects,
  ...recommendationEffects,
  ...committeeEffects,
  ...decisionEffects,
  ...afterEffects,
  ...recordEffects,
  ...privacyEffects,
  ...twoPeopleEffects,
};

/** Never objects, never computes: the fact has happened, so remember it. Each topic says what its facts do to a case. */
export function evolve(state: PlanningApplication, event: PlanningApplicationEvent): PlanningApplication {
  if (event.type === 'ApplicationReceived') return { stage: 'validating', ...received(event) };
  return state.stage === 'unknown' ? state : affected(state, event);
}

function affected(state: Known, fact: LaterFact): Known {
  // Each line takes its own fact, and the table is keyed by it: the compiler cannot follow the pair.
  const effect = effects[fact.type] as Effect<LaterFact>;
  const before: Parts = { ...nothingYet, ...state };
  const kept = 'keeps' in effect && effect.keeps ? effect.keeps(before, fact) : {};
  const after: Parts = {
    ...before,
    entries: caseIds.after(state.entries, fact),
    proposals: proposalsAfter(state.proposals, fact),
    ...kept,
  };
  if (!('stage' in effect)) return inStage(state.stage, after) ?? state;
  const stage = typeof effect.stage === 'function' ? effect.stage(before, fact) : effect.stage;
  return inStage(stage, after) ?? inStage(state.stage, after) ?? state;
}

const nothingYet = {
  ...{ clock: null, publicity: nobodyTold, consultation: nobodyAsked, obligation: null, calledInOn: null },
  ...{ recommendation: null, meeting: null, resolution: null, outcome: null, duplicateOf: null },
};

function received(event: Extract<PlanningApplicationEvent, { type: 'ApplicationReceived' }>): OnFile {
  const { caseReference, submissionId, payloadSha256, applicationType, scale, receivedOn } = event;
  const { description, site, applicant, agent, feeStatedPence } = event;
  return {
    ...{ caseReference, submissionId, payloadSha256, applicationType, scale, receivedOn },
    ...{ description, site, applicant, agent },
    measures: null,
    officer: null,
    specialists: new Map(),
    requests: nothingAsked,
    fees: feesStated(feeStatedPence),
    register: nothingFiled,
    appeals: new Map(),
    erasures: nothingErased,
    parent: null,
    enforcementNoticeOn: null,
    entries: noIds,
    proposals: nothingProposed,
  };
}
