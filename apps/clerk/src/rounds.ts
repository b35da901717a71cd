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

/** An act of the clerk and what became of it. */
export interface Act {
  readonly command: PlanningApplicationCommand['type'];
  readonly decided: Decided;
}

/**
 * Does whatever has come due on a case by a day. The case's own stream says what was done already, so nothing is
 * done twice, by however many clerks, and a clerk who was away for a week does it all at the next look.
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

/** One command id for one act on one case on one day: a second clerk, or a second try, is the same command. */
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
