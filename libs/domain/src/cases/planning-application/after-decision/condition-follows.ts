import { of } from '../guards.js';
import type { ConditionState } from '../state/after-decision.js';
import type { ExistingCase } from '../state.js';
import { isFavourable } from '../vocabulary/decision-kinds.js';
import { becauseOf, type Facts, type FollowLinkedCase } from './following.js';

type Wanted = 'details-submitted' | 'discharged' | 'details-refused' | 'to-discharge';

/** What happens to the conditions whose details another case asks to approve, given the state of that case. */
export function conditionFollows(found: ExistingCase, command: FollowLinkedCase): Facts {
  if (command.relation !== 'discharge-of-conditions' || found.stage !== 'determined') return [];
  return command.conditions.flatMap((number) => {
    const condition = found.determination.conditions.get(number);
    return condition?.detailsRequired ? factsOf(found, number, condition, command) : [];
  });
}

function wantedOf({ says }: FollowLinkedCase, { status }: ConditionState): Wanted {
  if (says.is === 'over') return 'to-discharge';
  if (says.is === 'open') return 'details-submitted';
  // For a split decision, an officer names the conditions one by one.
  if (says.decision === 'split')
    return status === 'discharged' || status === 'details-refused' ? status : 'details-submitted';
  return says.decision === 'deemed' || isFavourable(says.decision) ? 'discharged' : 'details-refused';
}

function factsOf(
  found: ExistingCase,
  number: number,
  condition: ConditionState,
  command: FollowLinkedCase,
): Facts {
  const { linked, says, on } = command;
  const isOurs = condition.under === linked.caseId;
  // This case may not change what another case has decided or is about to decide.
  if (!isOurs && (condition.status === 'discharged' || condition.status === 'details-submitted')) return [];
  const wanted = wantedOf(command, condition);
  const stands = isOurs ? condition.status : 'to-discharge';
  if (stands === wanted) return [];
  const reopened = (to: 'to-discharge' | 'details-submitted') => ({
    ...({ type: 'ConditionReopened', ...of(found, on), condition: number, stands: to } as const),
    ...{ reopenedOn: on, linked, because: becauseOf(command) },
  });
  if (wanted === 'to-discharge') return [reopened('to-discharge')];
  const submitted: Facts =
    stands === 'details-submitted'
      ? []
      : stands === 'to-discharge'
        ? [{ type: 'DetailsSubmitted', ...of(found, on), conditions: [number], linked }]
        : [reopened('details-submitted')];
  if (wanted === 'details-submitted' || says.is !== 'decided') return submitted;
  const { decision, decidedOn } = says;
  const said = { ...of(found, decidedOn), condition: number, linked };
  const how = decision === 'deemed' ? 'deemed' : 'details-approved';
  return [
    ...submitted,
    wanted === 'discharged'
      ? { type: 'ConditionDischarged', ...said, how, dischargedOn: decidedOn }
      : { type: 'ConditionDetailsRefused', ...said, refusedOn: decidedOn },
  ];
}
