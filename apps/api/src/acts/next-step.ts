import type { PlanningApplication, PlanningApplicationCommand } from '#domain';
import type { ActView, SaidView } from './acts.view.js';

type Type = PlanningApplicationCommand['type'];
type Stage = PlanningApplication['stage'];

/** The acts that advance a case from its present stage; the first possible one is offered. */
const steps: Readonly<Record<Stage, readonly Type[]>> = {
  unknown: [],
  validating: ['MarkValid', 'MarkInvalid'],
  invalid: ['MarkValid', 'ReturnApplication'],
  live: ['SubmitRecommendation'],
  recommended: ['IssueDecision'],
  committee: ['IssueDecision', 'RecordResolution'],
  awaitingObligation: ['CompleteObligation'],
  calledIn: ['RecordSecretaryOfStateDecision'],
  determined: ['IssueDecisionNotice'],
  withdrawn: [],
  returned: [],
  duplicate: [],
};

/** Its arrival is recorded when it happens: until then the case waits for it. */
const waited: ReadonlySet<Type> = new Set(['RecordInformation', 'RecordPayment', 'AgreeCondition']);

/** The inspectorate's steps in an appeal, which are recorded as they come. */
const appealSteps: readonly Type[] = ['ValidateAppeal', 'StartAppeal', 'DecideAppeal'];

const onAppeal: SaidView = {
  code: 'appeal-pending',
  words: 'An appeal is with the Planning Inspectorate: record each of its steps when it comes.',
};

export interface Shown {
  readonly type: Type;
  readonly cure: Type | undefined;
  /** Why the case does not allow it for anybody; null if it does. */
  readonly held: SaidView | null;
  readonly view: ActView;
}

interface NextStep {
  readonly first: Shown | undefined;
  /** What keeps the case from its next step, or why this one is offered; null if nothing does. */
  readonly waitsFor: SaidView | null;
}

/**
 * The act to offer first: a possible step, an act that makes one possible, or a letter that the applicant has
 * not had; or what the case is waiting for.
 */
export function nextStep(stage: Stage, shown: readonly Shown[]): NextStep {
  const of = (type: Type) => shown.find((each) => each.type === type && !each.view.byTwo);
  const wanted = steps[stage].flatMap((type) => of(type) ?? []);
  const step = wanted.find(({ view }) => view.may);
  if (step) return { first: step, waitsFor: null };
  const curing = wanted.flatMap(({ cure }) => (cure && !waited.has(cure) ? (of(cure) ?? []) : []));
  const cure = curing.find(({ view }) => view.may);
  if (cure) return { first: cure, waitsFor: wanted[0]?.held ?? null };
  const letter = of('WriteLetter');
  const [unwritten] = letter?.view.may ? letter.view.suggested : [];
  if (unwritten) return { first: letter, waitsFor: { code: 'letter-wanted', words: unwritten.because } };
  if (appealSteps.some((type) => of(type)?.held === null)) return { first: undefined, waitsFor: onAppeal };
  const reasons = wanted.flatMap(({ view }) => view.because ?? []);
  return { first: undefined, waitsFor: reasons.at(-1) ?? null };
}
