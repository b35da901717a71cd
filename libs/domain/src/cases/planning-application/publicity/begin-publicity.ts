import type { CalendarDate, Consulted, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import { type CommentPeriod, commentPeriod } from '../questions/comment-period.js';
import { missingDocument } from '../questions/missing-document.js';
import { opening } from '../questions/opening.js';
import type { PlanningApplication } from '../state.js';

/** What every way of telling the public has in common. */
export interface Publicising {
  readonly entryId: string;
  /** A last day of the council's own: later than the law's, or any when they are told again; null takes the law's. */
  readonly commentsUntil: CalendarDate | null;
  readonly on: CalendarDate;
}

export const mayBeginPublicity = (state: PlanningApplication) => undecided(state, 'publicised');

/** Records one way of telling the public; with the first, publicity and consultation begin. */
export function beginPublicity(
  found: FoundBy<typeof mayBeginPublicity>,
  law: CouncilLaw,
  { commentsUntil }: Publicising,
  { told, day, evidence }: { told: Consulted; day: CalendarDate; evidence: string | null },
  fact: (period: CommentPeriod) => PlanningApplicationEvent,
): CaseOutcome {
  const refused = missingDocument(found, [evidence]);
  if (refused) return refused;
  const again = found.publicity.given.some((before) => before.told === told);
  const period = commentPeriod(found, { told, beganOn: day, chosen: commentsUntil, again }, law);
  if ('rejected' in period) return period;
  return accept<PlanningApplicationEvent>(
    ...(found.publicity.started
      ? []
      : [{ type: 'PublicityStarted', ...of(found, day), startedOn: day } as const]),
    fact(period),
    ...opening(found, day),
  );
}
