import {
  type CaseId,
  type CouncilCode,
  clerk,
  dueChecks,
  type PlanningApplicationCommand,
  planningApplicationUnder,
} from '#domain';
import {
  type CommandContext,
  type Decided,
  decideAndAppend,
  type EventStore,
  StreamCache,
  stateAfter,
} from '#event-store';
import type { CalendarDate, CouncilLaw, Instant } from '#legislation';
import { lawOf } from './laws.js';

export interface Case {
  readonly caseId: CaseId;
  readonly council: CouncilCode;
}

/** An act of the clerk and its result. */
export interface Act {
  readonly command: PlanningApplicationCommand['type'];
  readonly decided: Decided;
}

/**
 * Runs the due checks of a case up to a day. The case's stream shows what was recorded already, so nothing is
 * done twice, by however many clerks, and a clerk that was stopped for a week catches up at once.
 */
export async function runDueChecks(
  store: EventStore,
  the: Case,
  { now, today, law: known }: { now: Instant; today: CalendarDate; law?: CouncilLaw },
): Promise<readonly Act[]> {
  const stream = `planningApplication-${the.caseId}` as const;
  const facts = await store.readStream(stream);
  const decider = planningApplicationUnder(known ?? (await lawOf(store, the.council)));
  const state = stateAfter(decider, facts);
  const acts: Act[] = [];
  const writing = { store, memory: new StreamCache(1) };
  for (const command of dueChecks(today)) {
    const outcome = decider.decide(command, state);
    if ('rejected' in outcome || outcome.accepted.length === 0) continue;
    const context = contextOf(command.type, the, now, today);
    acts.push({
      command: command.type,
      decided: await decideAndAppend(writing, decider, stream, command, context),
    });
  }
  return acts;
}

/**
 * One command id for one act on one case on one day, so that a second clerk or attempt sends the same
 * command.
 */
const contextOf = (
  type: string,
  { caseId, council }: Case,
  now: Instant,
  today: CalendarDate,
): CommandContext => ({
  actor: clerk,
  council,
  commandId: `clerk/${type}/${caseId}/${today}`,
  correlationId: `clerk/${today}`,
  now,
});
