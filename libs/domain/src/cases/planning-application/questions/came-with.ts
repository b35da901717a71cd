import type { CalendarDate, Instant } from '#legislation';
import type { CaseReference } from '../../../values.js';
import type { PlanningApplicationEvent } from '../events.js';
import type { Particulars, SubmittedDocument } from '../submitted/events.js';
import type { ProposedLine } from '../vocabulary/proposed-line.js';

/** Everything in a submission besides the application itself. */
export interface CameWith {
  readonly particulars: Particulars;
  readonly documents: readonly Omit<SubmittedDocument, 'receivedOn'>[];
  readonly lines: readonly ProposedLine[];
}

interface Arrived {
  readonly caseReference: CaseReference;
  readonly receivedOn: CalendarDate;
  readonly submittedAt: Instant;
}

/** Its facts in reading order: what it says, what it contains, what must be confirmed. */
export function factsOfWhatCame(
  { particulars, documents, lines }: CameWith,
  { caseReference, receivedOn, submittedAt }: Arrived,
): readonly PlanningApplicationEvent[] {
  const said = { caseReference, effectiveOn: receivedOn };
  return [
    { type: 'ParticularsReceived', ...said, ...particulars },
    ...documents.map((each) => ({ type: 'DocumentSubmitted', ...said, ...each, receivedOn }) as const),
    ...(lines.length > 0
      ? [{ type: 'DetailsProposed', ...said, from: 'submission', proposedAt: submittedAt, lines } as const]
      : []),
  ];
}
