import { noIds } from '../../client-ids.js';
import { nothingProposed, proposalsAfter } from '../../two-people/index.js';
import { afterDecisionEffects } from './after-decision/events.js';
import { allocationEffects } from './allocation/events.js';
import { appealEffects } from './appeals/events.js';
import { assessmentEffects } from './assessment/events.js';
import { caseIds } from './client-ids.js';
import { committeeEffects } from './committee/events.js';
import { consultationEffects } from './consultation/events.js';
import { daysAfter } from './days-after.js';
import { decisionEffects } from './decision/events.js';
import type { Effect, Effects, ExistingStage } from './effect.js';
import type { PlanningApplicationEvent } from './events.js';
import { feeEffects } from './fees/events.js';
import { letterEffects } from './letters/events.js';
import { type NewParts, putInStage } from './parts-in-stage.js';
import { privacyEffects } from './privacy/events.js';
import { publicityEffects } from './publicity/events.js';
import { receivingEffects } from './receiving/events.js';
import { recommendationEffects } from './recommendation/events.js';
import { recordEffects } from './record/events.js';
import { registerEffects } from './register/events.js';
import { inStage, partsOf } from './stages.js';
import { noDays } from './state/days-on-record.js';
import { feesStated } from './state/fees.js';
import { noLetters } from './state/letters.js';
import { nothingErased } from './state/privacy.js';
import { nothingFiled } from './state/register.js';
import { nothingSubmitted } from './state/submitted.js';
import { nothingAsked } from './state/validation.js';
import type { ExistingCase, OnFile, Parts, PlanningApplication } from './state.js';
import { submittedEffects } from './submitted/events.js';
import { timeEffects } from './time/events.js';
import { twoPeopleEffects } from './two-people/events.js';
import { validationEffects } from './validation/events.js';

/** The facts that may follow the first one, which creates the case. */
type LaterFact = Exclude<PlanningApplicationEvent, { type: 'ApplicationReceived' }>;

const effects: Effects<PlanningApplicationEvent> = {
  ...receivingEffects,
  ...validationEffects,
  ...feeEffects,
  ...allocationEffects,
  ...registerEffects,
  ...submittedEffects,
  ...publicityEffects,
  ...consultationEffects,
  ...assessmentEffects,
  ...timeEffects,
  ...recommendationEffects,
  ...committeeEffects,
  ...decisionEffects,
  ...afterDecisionEffects,
  ...appealEffects,
  ...letterEffects,
  ...recordEffects,
  ...privacyEffects,
  ...twoPeopleEffects,
};

/**
 * Never refuses and never computes: the fact has happened, so remember it. Each topic says what its facts
 * change.
 */
export function evolve(state: PlanningApplication, event: PlanningApplicationEvent): PlanningApplication {
  if (event.type === 'ApplicationReceived') return { stage: 'validating', ...received(event) };
  if (state.stage === 'unknown') return state;
  const before = partsOf(state);
  const effect = effectOf(event);
  const after: Parts = { ...before, ...forDeciding(state, event), ...keptBy(effect, before, event) };
  return inStage(stageAfter(effect, before, event), after) ?? inStage(state.stage, after) ?? state;
}

/**
 * The same for readers that decide nothing: without the ids that detect repeated commands, and with all parts
 * at every stage, so that a million facts need not be taken apart and put together again. Undefined before
 * the case is received.
 */
export function evolveForReading(
  before: Parts | undefined,
  event: PlanningApplicationEvent,
): Parts | undefined {
  if (event.type === 'ApplicationReceived') return partsOf({ stage: 'validating', ...received(event) });
  if (before === undefined) return undefined;
  const effect = effectOf(event);
  const after: NewParts = { ...before, ...keptBy(effect, before, event) };
  return putInStage(stageAfter(effect, before, event), after) ?? putInStage(before.stage, after) ?? before;
}

const forDeciding = (state: ExistingCase, event: LaterFact) => ({
  entries: caseIds.after(state.entries, event),
  proposals: proposalsAfter(state.proposals, event),
  days: daysAfter(state.days, event),
});

// Each line takes its own type of fact, which is also its key: the compiler cannot connect the two.
const effectOf = ({ type }: LaterFact): Effect<LaterFact> => effects[type] as Effect<LaterFact>;

const keptBy = (effect: Effect<LaterFact>, before: Parts, event: LaterFact): Partial<Parts> =>
  'keeps' in effect && effect.keeps ? effect.keeps(before, event) : {};

function stageAfter(effect: Effect<LaterFact>, before: Parts, event: LaterFact): ExistingStage {
  if (!('stage' in effect)) return before.stage;
  return typeof effect.stage === 'function' ? effect.stage(before, event) : effect.stage;
}

function received(event: Extract<PlanningApplicationEvent, { type: 'ApplicationReceived' }>): OnFile {
  const { caseReference, submissionId, payloadSha256, applicationType, scale, receivedOn } = event;
  const { description, site, applicant, agent, feeStatedPence } = event;
  return {
    caseReference,
    submissionId,
    payloadSha256,
    applicationType,
    scale,
    receivedOn,
    description,
    site,
    applicant,
    agent,
    measures: null,
    officer: null,
    specialists: new Map(),
    requests: nothingAsked,
    fees: feesStated(feeStatedPence),
    register: nothingFiled,
    submitted: nothingSubmitted,
    letters: noLetters,
    appeals: new Map(),
    erasures: nothingErased,
    parent: null,
    resubmissionOf: null,
    followers: new Map(),
    amendedUnder: new Map(),
    enforcementNoticeOn: null,
    entries: noIds,
    proposals: nothingProposed,
    days: daysAfter(noDays, event),
    history: null,
  };
}
