import { accept } from '../../../decider.js';
import { unbounded } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { isOfAPermission, notForType } from '../kinds-of-application.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import { isFavourable } from '../vocabulary/decision-kinds.js';
import { conditionFollows } from './condition-follows.js';
import { becauseOf, type FollowLinkedCase as Command, type Facts } from './following.js';

export type FollowLinkedCase = Command;

const mayFollowLinkedCase = (state: PlanningApplication) => anyCase(state, 'updated from another case');

function followLinkedCase(command: Command, found: FoundBy<typeof mayFollowLinkedCase>): CaseOutcome {
  const existing = found.followers.get(command.linked.caseId);
  if (existing && existing.asOf > command.asOf) return accept();
  return accept<PlanningApplicationEvent>(
    ...conditionFollows(found, command),
    ...amendmentFollows(found, command),
    ...decisionFollows(found, command),
  );
}

export const FollowLinkedCase: Act<FollowLinkedCase> = act(mayFollowLinkedCase, followLinkedCase, {
  days: {
    'says.decidedOn': unbounded('the day of the decision on the other case'),
    on: unbounded('the day on which the other case changed'),
  },
});

function decisionFollows(found: ExistingCase, command: Command): Facts {
  const { linked, relation, says, asOf, on } = command;
  const before = found.followers.get(linked.caseId)?.decided ?? null;
  const now = says.is === 'decided' ? `${says.decision} ${says.decidedOn}` : null;
  if (before === now) return [];
  const reported = { linked, relation, asOf };
  const undone = { undoneOn: on, because: becauseOf(command) };
  const facts: PlanningApplicationEvent[] = [];
  if (before !== null) facts.push({ type: 'LinkedDecisionUndone', ...of(found, on), ...reported, ...undone });
  if (says.is === 'decided') {
    const { decision, decidedOn } = says;
    facts.push({ type: 'LinkedCaseDecided', ...of(found, decidedOn), ...reported, decision, decidedOn });
  }
  return facts;
}

function amendmentFollows(found: ExistingCase, command: Command): Facts {
  const { linked, relation, description, says, asOf, on } = command;
  if (relation !== 'non-material-amendment') return [];
  const entryId = found.amendedUnder.get(linked.caseId);
  const isGranted = says.is === 'decided' && says.decision !== 'deemed' && isFavourable(says.decision);
  if (isGranted) {
    const amends =
      entryId === undefined &&
      found.stage === 'determined' &&
      !notForType(found, isOfAPermission, ['not-a-permission', '']);
    const fact = {
      entryId: `linked-${linked.caseId}-${asOf}`,
      amendedOn: says.decidedOn,
      description,
      linked,
    };
    return amends ? [{ type: 'PermissionAmended', ...of(found, says.decidedOn), ...fact }] : [];
  }
  if (entryId === undefined) return [];
  const undone = { entryId, undoneOn: on, linked, because: becauseOf(command) };
  return [{ type: 'AmendmentUndone', ...of(found, on), ...undone }];
}
