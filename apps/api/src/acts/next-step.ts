import type { PlanningApplication, PlanningApplicationCommand } from '#domain';
import type { ActView, SaidView } from './acts.view.js';

type Type = PlanningApplicationCommand['type'];
type Stage = PlanningApplication['stage'];

/** What takes a case on from where it stands, the first that may be done first. */
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

/** That it came is recorded when it comes: until then it is waited for. */
const waited: ReadonlySet<Type> = new Set(['RecordInformation', 'RecordPayment', 'AgreeCondition']);

export interface Shown {
  readonly type: Type;
  readonly cure: Type | undefined;
  readonly view: ActView;
}

/** The act to offer first: a step that may be taken, or else what would let one be; or what is waited for. */
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
