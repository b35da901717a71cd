import type { ProposalFact } from '#domain';
import { parseCalendarDate } from '#legislation';
import { type ActByTwo, actInWords } from '../codes.js';
import { day, saying } from '../plainly.js';
import type { Wordings } from '../wordings.js';

/** Acts that need two people, on a case and elsewhere. */
export const twoPeople: Wordings<ProposalFact> = {
  ActProposed: ({ act, content }) =>
    `Proposed, for a second person to confirm: ${named(act)}${proposedDay(content)}${saying(typeof content.reason === 'string' ? content.reason : null)}`,
  ProposalConfirmed: ({ act, proposedBy }, say) =>
    `Confirmed the proposal of ${say.person(proposedBy)}: ${named(act)}`,
  ProposalWithdrawn: ({ act, proposedBy, reason }, say) =>
    `The proposal of ${say.person(proposedBy)} was withdrawn: ${named(act)}${saying(reason)}`,
};

/** Only a day is shown: other proposed values may be personal data, which only the person who confirms them sees. */
const proposedDay = ({ validFrom }: Readonly<Record<string, unknown>>): string => {
  const on = typeof validFrom === 'string' ? parseCalendarDate(validFrom) : undefined;
  return on ? `, to ${day(on)}` : '';
};

const named = (act: string): string => actInWords[act as ActByTwo] ?? 'something that needs two people';
