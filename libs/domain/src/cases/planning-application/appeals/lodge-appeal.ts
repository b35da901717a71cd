import { appealWindowOf, type CalendarDate, type CouncilLaw } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { inStage, of } from '../guards.js';
import { type Acting, type CaseOutcome, type FoundBy, provided, type Target } from '../handlers.js';
import { isAppealable, notForType } from '../kinds-of-application.js';
import { type AppealState, isPending } from '../state/appeals.js';
import { decideBy } from '../state/time.js';
import type { ExistingCase, PlanningApplication, Valid } from '../state.js';
import { isFavourable } from '../vocabulary/decision-kinds.js';
import { decisionInWords } from '../vocabulary/in-words.js';
import { type AppealGround, appealGrounds } from './events.js';

export interface LodgeAppeal {
  readonly type: 'LodgeAppeal';
  readonly appealId: string;
  readonly inspectorateReference: string;
  readonly against: AppealGround;
  readonly lodgedOn: CalendarDate;
  readonly on: CalendarDate;
}

const noAppeal = ['no-right-of-appeal', 'comes with no right to appeal to the inspectorate'] as const;

type Appealable = Extract<ExistingCase, Valid>;

/** Recorded even when it comes too late: whether to take it is for the inspectorate. */
const stages = ['live', 'recommended', 'committee', 'awaitingObligation', 'determined'] as const;

export const mayLodgeAppeal = (state: PlanningApplication) =>
  provided(inStage(state, stages, 'appealed'), (found) => notForType(found, isAppealable, noAppeal));

/** What it could be appealed against on a day. */
export const groundsOfAppeal = (found: FoundBy<typeof mayLodgeAppeal>, { on }: Acting): readonly Target[] =>
  appealGrounds
    .filter(
      (against) => !nothingToAppeal(found, { against, lodgedOn: on }) && !appealedAlready(found, { against }),
    )
    .map((against) => ({ id: against, words: against }));

export function lodgeAppeal(
  { type: _, on, ...lodged }: LodgeAppeal,
  found: FoundBy<typeof mayLodgeAppeal>,
  law: CouncilLaw,
): CaseOutcome {
  const refused = nothingToAppeal(found, lodged) ?? appealedAlready(found, lodged);
  if (refused) return refused;
  const { value: window, because } = windowOf(found, lodged.against, law) ?? { value: null, because: null };
  if (window && lodged.lodgedOn < window.from)
    return reject('appeal-too-early', `No appeal can be made before ${window.from}.`);
  const outOfTime = window !== null && window.lastDay !== null && lodged.lodgedOn > window.lastDay;
  return accept({
    type: 'AppealLodged',
    ...of(found, lodged.lodgedOn),
    ...lodged,
    window,
    because,
    outOfTime,
  });
}

export function windowOf(state: Appealable, against: AppealGround, { corrections }: CouncilLaw) {
  const { applicationType: type, receivedOn: madeOn, clock, enforcementNoticeOn } = state;
  const facts = {
    ...{ type, against, madeOn, decideBy: decideBy(clock) },
    ...(state.stage === 'determined' && { decidedOn: state.outcome.decidedOn }),
    ...(enforcementNoticeOn && { enforcementNoticeOn }),
  };
  return appealWindowOf(facts, corrections);
}

function nothingToAppeal(
  state: Appealable,
  { against, lodgedOn }: Pick<LodgeAppeal, 'against' | 'lodgedOn'>,
): { readonly rejected: Rejection } | undefined {
  const { caseReference } = state;
  if (against === 'non-determination') {
    if (state.stage === 'determined')
      return reject('case-determined', `${caseReference} has been decided: appeal against the decision.`);
    const last = decideBy(state.clock);
    return lodgedOn <= last
      ? reject('appeal-too-early', `There is until ${last} to decide it: silence cannot be appealed yet.`)
      : undefined;
  }
  if (state.stage !== 'determined')
    return reject(
      'not-decided',
      `${caseReference} has not been decided: only its silence could be appealed, once it is late.`,
    );
  const { decision, conditions, issued } = state.outcome;
  if (decision === 'deemed' || !issued)
    return reject('no-decision-of-ours', 'Only what the council itself decided can be appealed.');
  if (against === 'refusal' && (!isFavourable(decision) || decision === 'split')) return undefined;
  if (against === 'conditions' && isFavourable(decision) && conditions.size > 0) return undefined;
  return reject(
    'nothing-to-appeal',
    `On ${caseReference} the decision is "${decisionInWords[decision]}": it gives no such ground.`,
  );
}

const decidedSince = ({ stage, lodgedOn }: AppealState, day: CalendarDate): boolean =>
  stage === 'decided' && lodgedOn >= day;

/** One appeal on each ground, while it stands: an inspector who has decided does not decide again. */
function appealedAlready(
  state: Appealable,
  { against }: Pick<LodgeAppeal, 'against'>,
): { readonly rejected: Rejection } | undefined {
  const earlier = [...state.appeals.values()].find(
    (each) =>
      each.against === against &&
      (isPending(each) || (state.stage === 'determined' && decidedSince(each, state.outcome.decidedOn))),
  );
  if (!earlier) return undefined;
  const stands = earlier.stage === 'decided' ? 'was decided' : 'waits for its decision';
  return reject(
    'appealed-already',
    `An appeal on this ground, lodged on ${earlier.lodgedOn}, ${stands}: there can be no second.`,
  );
}
