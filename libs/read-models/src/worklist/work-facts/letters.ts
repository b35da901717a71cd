import type { CalendarDate, LetterFact } from '#domain';
import { type FactOf, hidden } from '../../shown.js';
import type { CaseWork, LetterOut } from '../case-work.js';
import { leftOut, type Works } from '../works.js';

const outgoing = hidden('letters are asked for by themselves, and those that wait in the outbox');

/** It replaces a letter that came back. Whom a letter to a neighbour is for is sealed: any later one replaces it. */
function written(work: CaseWork, fact: FactOf<'LetterWritten'>): CaseWork {
  const { letterId, letter, to, consulteeId, requestId = null } = fact;
  const others = Object.entries(work.letters).filter(
    ([, each]) =>
      each.cameBackOn === null ||
      each.letter !== letter ||
      each.consulteeId !== consulteeId ||
      each.requestId !== requestId ||
      !isSameRecipient(each.to, to),
  );
  const out: LetterOut = { letter, to, consulteeId, requestId, cameBackOn: null };
  return { ...work, letters: { ...Object.fromEntries(others), [letterId]: out } };
}

/** A letter to the agent is a letter to the applicant. */
const isSameRecipient = (one: LetterOut['to'], other: LetterOut['to']): boolean =>
  one === other || (forApplicant.includes(one) && forApplicant.includes(other));

const forApplicant: readonly string[] = ['applicant', 'agent'];

function cameBack(work: CaseWork, letterId: string, cameBackOn: CalendarDate): CaseWork {
  const letter = work.letters[letterId];
  return letter ? { ...work, letters: { ...work.letters, [letterId]: { ...letter, cameBackOn } } } : work;
}

const reminded = (work: CaseWork, consulteeId: string | null, on: CalendarDate): CaseWork => ({
  ...work,
  consultees: work.consultees.map((each) =>
    each.consulteeId === consulteeId ? { ...each, remindedOn: [...each.remindedOn, on] } : each,
  ),
});

export const letters: Works<LetterFact> = {
  LetterWritten: (work, fact) => {
    const { letter, consulteeId, effectiveOn } = fact;
    const after = written(work, fact);
    return letter === 'consultationReminder' ? reminded(after, consulteeId, effectiveOn) : after;
  },
  LetterHandedOver: outgoing,
  LetterDelivered: (work, { letterId }) => ({ ...work, letters: leftOut(work.letters, letterId) }),
  LetterNotDelivered: (work, { letterId, effectiveOn }) => cameBack(work, letterId, effectiveOn),
  LetterLinkWithdrawn: outgoing,
};
