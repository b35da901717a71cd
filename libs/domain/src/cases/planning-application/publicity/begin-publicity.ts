import type { CalendarDate, Consulted, CouncilLaw } from '#legislation';
import { accept } from '../../../decider.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import { type CommentPeriod, commentPeriod } from '../questions/comment-period.js';
import { missingDocument } from '../questions/missing-document.js';
import { opening } from '../questions/opening.js';
import type { PlanningApplication } from '../state.js';

/** What all forms of publicity have in common. */
export interface Publicising {
  readonly entryId: string;
  /**
   * The council's own last day: later than the law's, or any day if people were told before; null uses the
   * law's.
   */
  readonly commentsUntil: CalendarDate | null;
  readonly on: CalendarDate;
}

export const mayBeginPublicity = (state: PlanningApplication) => undecided(state, 'publicised');

/** Records one form of publicity; the first one starts publicity and consultation. */
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

/** What a command says under its id, for comparison: if the council chose no last day for comments, the law sets it. */
export const saidBesidesLastDay = ({ commentsUntil, ...said }: { readonly commentsUntil: unknown }) => ({
  ...said,
  ...(commentsUntil !== null && { commentsUntil }),
});
