import { type ParentRelation, type PlanningApplicationEvent, planningApplication } from '../src/index.js';
import { factsRecorded } from './facts-recorded.js';
import { amina, type Command, day, dylan, later, monday, type Of } from './names.js';
import { publish, sayNeeds, siteNotice } from './publicity-and-letters.js';
import { addDocument, receive } from './sent-in.js';

export * from './names.js';
export * from './publicity-and-letters.js';
export * from './sent-in.js';

/** The facts of a series of commands. A refusal is a mistake of the spec. */
export const having = (...commands: readonly Command[]) => goingOn([], commands);

/** The facts of a case once more commands were carried out. */
export function goingOn(
  before: readonly PlanningApplicationEvent[],
  commands: readonly Command[],
): readonly PlanningApplicationEvent[] {
  const facts = [...before];
  let state = stateAfter(facts);
  for (const command of commands) {
    const outcome = planningApplication.decide(command, state);
    if ('rejected' in outcome) throw new Error(`${command.type}: ${outcome.rejected.because}`);
    const recorded = factsRecorded(outcome);
    state = recorded.reduce(planningApplication.evolve, state);
    facts.push(...recorded);
  }
  return facts;
}

export const stateAfter = (facts: readonly PlanningApplicationEvent[]) =>
  facts.reduce(planningApplication.evolve, planningApplication.initial);

export const ask = (changes: Partial<Of<'RequestInformation'>> = {}): Of<'RequestInformation'> => ({
  type: 'RequestInformation',
  requestId: 'r1',
  kind: 'plans',
  request: 'The block plan has no scale',
  dueOn: day('2026-03-23'),
  on: monday,
  ...changes,
});

export const markValid = (changes: Partial<Of<'MarkValid'>> = {}): Of<'MarkValid'> => ({
  type: 'MarkValid',
  validFrom: monday,
  decideBy: null,
  eia: false,
  psi: false,
  on: monday,
  ...changes,
});

export const condition = {
  text: 'Materials to be approved.',
  reason: 'To protect the street scene.',
  timing: 'preOccupation',
  detailsRequired: true,
  agreedOn: null,
} as const;

export const recommend = (changes: Partial<Of<'SubmitRecommendation'>> = {}): Of<'SubmitRecommendation'> => ({
  type: 'SubmitRecommendation',
  recommendation: 'grant',
  report: 'It accords with the plan.',
  reportDocument: null,
  conditions: [condition],
  refusalReasons: [],
  by: dylan,
  on: later,
  ...changes,
});

export const recommendRefusal = recommend({
  recommendation: 'refuse',
  conditions: [],
  refusalReasons: ['It would harm the street scene.'],
});

export const decide = (changes: Partial<Of<'IssueDecision'>> = {}): Of<'IssueDecision'> => ({
  type: 'IssueDecision',
  decision: 'granted',
  signedBy: amina,
  signer: { roles: ['teamLeader'], grade: null },
  unpublishedBecause: null,
  on: later,
  ...changes,
});

export const withdraw: Of<'WithdrawApplication'> = {
  type: 'WithdrawApplication',
  requestedBy: 'agent',
  reason: 'Sold',
  on: monday,
};

export const validated = [receive(), markValid()] as const;

export const publicised = [
  ...validated,
  sayNeeds(),
  publish,
  addDocument('photo-of-notice'),
  siteNotice(),
] as const;

export const recommended = [...publicised, recommend()] as const;

export const granted = [...recommended, decide()] as const;

export const refused = [...publicised, recommendRefusal, decide({ decision: 'refused' })] as const;

/** It depends on a permission that is older than the record. */
export const hangsElsewhere = (relation: ParentRelation) =>
  ({
    type: 'RecordParentElsewhere',
    ...{ reference: 'C/98/1', authority: 'Its former council', relation },
    ...{ reason: 'Older than the record', isHeld: false, on: monday },
  }) as const;
