import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { type RoutingFacts, routing } from '../questions/routing.js';
import type { PlanningApplication } from '../state.js';
import { typeInWords } from '../vocabulary/in-words.js';

/** Refers a case to elected members, if the scheme of delegation in force requires that. */
export interface ReferToCommittee extends RoutingFacts {
  readonly type: 'ReferToCommittee';
  readonly entryId: string;
  readonly reason: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

const mayReferToCommittee = (state: PlanningApplication) =>
  inStage(state, ['recommended'], 'referred to committee');

function referToCommittee(
  command: ReferToCommittee,
  found: FoundBy<typeof mayReferToCommittee>,
  law: CouncilLaw,
): CaseOutcome {
  const { entryId, reason, by, on } = command;
  const route = routing(found, command, on, law.corrections);
  if (!route)
    return reject(
      'routing-not-known',
      `No scheme of delegation covers ${typeInWords(found.applicationType)}.`,
    );
  const { value, because } = route;
  if (value === 'officer') return reject('officers-decide', because.steps.at(-1) ?? because.rule);
  if (value === 'undetermined') return reject('who-decides-not-known', because.steps.at(-1) ?? because.rule);
  if (value === 'gateway-test')
    return reject(
      'gateway-test-open',
      'The nominated officer and the nominated member must both say that the gateway test is met.',
    );
  return accept({ type: 'CommitteeReferralMade', ...of(found, on), entryId, by, reason, because });
}

export const ReferToCommittee: Act<ReferToCommittee> = act(mayReferToCommittee, referToCommittee, {
  days: { on: done(the.recommendation) },
  makes: { kind: 'committee referral', id: 'entryId', fact: 'CommitteeReferralMade', called: 'reason' },
});
