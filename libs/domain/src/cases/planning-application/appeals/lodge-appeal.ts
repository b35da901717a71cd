import { appealWindowOf, type CalendarDate, type CouncilLaw } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import {
  type Act,
  type Acting,
  act,
  type CaseOutcome,
  type FoundBy,
  provided,
  type Target,
} from '../handlers.js';
import { isAppealable, notForType } from '../kinds-of-application.js';
import { type AppealState, isPending } from '../state/appeals.js';
import { decideBy } from '../state/time.js';
import type { ExistingCase, PlanningApplication, Valid } from '../state.js';
import { type AppealGround, appealGrounds } from '../vocabulary/appeal.js';
import { isFavourable } from '../vocabulary/decision-kinds.js';
import { decisionInWords } from '../vocabulary/in-words.js';

export interface LodgeAppeal {
  readonly type: 'LodgeAppeal';
  readonly appealId: string;
  readonly inspectorateReference: string;
  readonly against: AppealGround;
  readonly lodgedOn: CalendarDate;
  readonly on: CalendarDate;
}

const noAppeal = ['no-right-of-appeal', 'gives no right to appeal to the inspectorate'] as const;

type Appealable = Extract<ExistingCase, Valid>;

/** A late appeal is recorded too: the inspectorate decides whether to accept it. */
const stages = ['live', 'recommended', 'committee', 'awaitingObligation', 'determined'] as const;

const mayLodgeAppeal = (state: PlanningApplication) =>
  provided(inStage(state, stages, 'appealed'), (found) => notForType(found, isAppealable, noAppeal));

/** The grounds on which it could be appealed on a day. */
export const groundsOfAppeal = (found: Appealable, on: CalendarDate): readonly AppealGround[] =>
  appealGrounds.filter(
    (against) => !nothingToAppeal(found, { against, lodgedOn: on }) && !appealedAlready(found, { against }),
  );

const groundsToChoose = (found: FoundBy<typeof mayLodgeAppeal>, { on }: Acting): readonly Target[] =>
  groundsOfAppeal(found, on).map((against) => ({ id: against, words: against }));

function lodgeAppeal(
  { type: _, on, ...lodged }: LodgeAppeal,
  found: FoundBy<typeof mayLodgeAppeal>,
  law: CouncilLaw,
): CaseOutcome {
  const refused = nothingToAppeal(found, lodged) ?? appealedAlready(found, lodged);
  if (refused) return refused;
  const { value: window, because } = windowOf(found, lodged.against, law) ?? { value: null, because: null };
  if (window && lodged.lodgedOn < window.from)
    return reject('appeal-too-early', `No appeal is possible before ${window.from}.`);
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

export const LodgeAppeal: Act<LodgeAppeal> = act(mayLodgeAppeal, lodgeAppeal, {
  days: { lodgedOn: happened(the.receipt, the.validity, the.decision), on: done() },
  targets: groundsToChoose,
  without:
    'Nothing on this case can be appealed now: it was decided as the applicant asked, there is still time to decide it, or an appeal was lodged already.',
  makes: { kind: 'appeal', id: 'appealId', fact: 'AppealLodged', called: 'inspectorateReference' },
});

export function windowOf(state: Appealable, against: AppealGround, { corrections }: CouncilLaw) {
  const { applicationType: type, receivedOn: madeOn, clock, enforcementNoticeOn } = state;
  const facts = {
    ...{ type, against, madeOn, decideBy: decideBy(clock) },
    ...(state.stage === 'determined' && { decidedOn: state.determination.decidedOn }),
    ...(enforcementNoticeOn && { enforcementNoticeOn }),
  };
  return appealWindowOf(facts, corrections);
}

/** The ground on which the council's decision can be appealed; undefined if it gave all that was asked for. */
export const groundAgainstDecision = (state: Appealable): AppealGround | undefined =>
  appealGrounds.find(
    (against) =>
      against !== 'non-determination' &&
      !nothingToAppeal(state, { against, lodgedOn: decideBy(state.clock) }),
  );

function nothingToAppeal(
  state: Appealable,
  { against, lodgedOn }: Pick<LodgeAppeal, 'against' | 'lodgedOn'>,
): { readonly rejected: Rejection } | undefined {
  const { caseReference } = state;
  if (against === 'non-determination') {
    if (state.stage === 'determined')
      return reject(
        'case-determined',
        `${caseReference} has been decided: appeal against the decision instead.`,
      );
    const last = decideBy(state.clock);
    return lodgedOn <= last
      ? reject(
          'appeal-too-early',
          `The council has until ${last} to decide it: an appeal because it was not decided is not possible yet.`,
        )
      : undefined;
  }
  if (state.stage !== 'determined')
    return reject(
      'not-decided',
      `${caseReference} has not been decided: the only appeal possible is because it was not decided in time, once it is late.`,
    );
  const { decision, conditions, issued } = state.determination;
  if (decision === 'deemed' || !issued)
    return reject(
      'no-decision-of-ours',
      'An appeal is possible only against a decision of the council itself.',
    );
  if (against === 'refusal' && (!isFavourable(decision) || decision === 'split')) return undefined;
  if (against === 'conditions' && isFavourable(decision) && conditions.size > 0) return undefined;
  return reject(
    'nothing-to-appeal',
    `The decision on ${caseReference} is "${decisionInWords[decision]}": no appeal on this ground is possible.`,
  );
}

const decidedSince = ({ stage, lodgedOn }: AppealState, day: CalendarDate): boolean =>
  stage === 'decided' && lodgedOn >= day;

/** There can be one appeal on each ground while it is current, because an inspector decides only once. */
export function appealedAlready(
  state: Appealable,
  { against }: Pick<LodgeAppeal, 'against'>,
): { readonly rejected: Rejection } | undefined {
  const earlier = [...state.appeals.values()].find(
    (each) =>
      each.against === against &&
      (isPending(each) ||
        (state.stage === 'determined' && decidedSince(each, state.determination.decidedOn))),
  );
  if (!earlier) return undefined;
  const stands = earlier.stage === 'decided' ? 'was decided' : 'waits for its decision';
  return reject(
    'appealed-already',
    `An appeal on this ground was lodged on ${earlier.lodgedOn} and ${stands}: a second one is not possible.`,
  );
}
