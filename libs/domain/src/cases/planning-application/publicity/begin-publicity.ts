import type { CalendarDate, Consulted, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { type CommentPeriod, commentPeriod } from '../questions/comment-period.js';
import { missingDocument } from '../questions/missing-document.js';
import { opening } from '../questions/opening.js';
import type { Known, PlanningApplication, Valid } from '../state.js';

/** What every way of telling the public has in common. */
export interface Publicising {
  readonly entryId: string;
  /** A last day of the council's own: later than the law's, or any when they are told again; null takes the law's. */
  readonly commentsUntil: CalendarDate | null;
  readonly on: CalendarDate;
}

/** Records one way of telling the public; with the first, publicity and consultation begin. */
export function beginPublicity(
  state: PlanningApplication,
  law: CouncilLaw,
  { commentsUntil }: Publicising,
  { told, day, evidence }: { told: Consulted; day: CalendarDate; evidence: string | null },
  fact: (found: Known & Valid, period: CommentPeriod) => PlanningApplicationEvent,
): CaseOutcome {
  const guard = undecided(state, 'publicised');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const refused = missingDocument(found, [evidence]);
  if (refused) return refused;
  const again = found.publicity.given.some((before) => before.told === told);
  const period = commentPeriod(found, { told, beganOn: day, chosen: commentsUntil, again }, law);
  if ('rejected' in period) return period;
  return accept<PlanningApplicationEvent>(
    ...(found.publicity.started
      ? []
      : [{ type: 'PublicityStarted', ...of(found, day), startedOn: day } as const]),
    fact(found, period),
    ...opening(found, day),
  );
}
