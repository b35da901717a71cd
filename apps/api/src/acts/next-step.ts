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

export interface Shown {
  readonly type: Type;
  readonly cure: Type | undefined;
  readonly view: ActView;
}

/**
 * The act to offer first: a possible step, or an act that makes one possible; or what the case is waiting
 * for.
 */
export function nextStep(
  stage: Stage,
  shown: readonly Shown[],
): { readonly first: Shown | undefined; readonly waitsFor: SaidView | null } {
  const of = (type: Type) => shown.find((each) => each.type === type && !each.view.byTwo);
  const wanted = steps[stage].flatMap((type) => of(type) ?? []);
  const curing = wanted.flatMap(({ cure }) => (cure && !waited.has(cure) ? (of(cure) ?? []) : []));
  const first = [...wanted, ...curing].find(({ view }) => view.may);
  const [held] = wanted
    .map(({ view }) => view.because)
    .filter((each) => each !== null)
    .slice(-1);
  return { first, waitsFor: first ? null : (held ?? null) };
}
