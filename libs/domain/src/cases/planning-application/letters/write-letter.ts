import type { CalendarDate } from '#legislation';
import type { LetterKind } from '../../../councils/council/letter-templates.js';
import { accept, type Rejection, reject } from '../../../decider.js';
import { done, unbounded } from '../days/limits.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { missingDocument } from '../questions/missing-document.js';
import { unanswered } from '../state/validation.js';
import { type ExistingCase, isLive, isValid, type PlanningApplication } from '../state.js';
import type { WrittenLetter } from '../vocabulary/written-letter.js';

/**
 * Writes to somebody about the case. Another process sends it after it is recorded: once, and never on
 * replay.
 */
export interface WriteLetter extends WrittenLetter {
  readonly type: 'WriteLetter';
  readonly on: CalendarDate;
}

const mayWriteLetter = (state: PlanningApplication) => anyCase(state, 'written about');

function writeLetter(
  { type: _, on, ...letter }: WriteLetter,
  found: FoundBy<typeof mayWriteLetter>,
): CaseOutcome {
  if (found.letters.has(letter.letterId)) return accept();
  const because = untimely(letter.letter, found);
  if (because !== undefined) return reject('letter-not-now', because);
  const refused =
    missingDocument(found, letter.encloses) ??
    unasked(found, letter) ??
    notWaitedFor(found, letter) ??
    unrequested(found, letter);
  return refused ?? accept({ type: 'LetterWritten', ...of(found, on), ...letter });
}

export const WriteLetter: Act<WriteLetter> = act(mayWriteLetter, writeLetter, {
  days: {
    'link.until': unbounded('the last day of the request in the letter, as recorded on the case'),
    'rule.from': unbounded('as the council has set it'),
    on: done(),
  },
  makes: { kind: 'letter', id: 'letterId', fact: 'LetterWritten', called: 'letter' },
});

function unasked(
  found: ExistingCase,
  { consulteeId }: WrittenLetter,
): { readonly rejected: Rejection } | undefined {
  const isAsked = consulteeId === null || (isValid(found) && found.consultation.consultees.has(consulteeId));
  return isAsked
    ? undefined
    : reject(
        'unknown-consultee',
        `Nobody was consulted on ${found.caseReference} as ${consulteeId}: consult them first.`,
      );
}

/** A reminder goes to one consultee, who has not answered yet. */
function notWaitedFor(found: ExistingCase, { letter, consulteeId }: WrittenLetter) {
  if (letter !== 'consultationReminder') return undefined;
  const asked =
    isValid(found) && consulteeId !== null ? found.consultation.consultees.get(consulteeId) : undefined;
  if (!asked) return reject('unknown-consultee', 'Say which consultee is reminded.');
  return asked.responded ? reject('letter-not-now', `${asked.name} has answered already.`) : undefined;
}

function unrequested(found: ExistingCase, { letter, requestId }: WrittenLetter) {
  const isFor = letter === 'informationRequest';
  if (!isFor) return undefined;
  if (requestId === undefined || !found.requests.asked.has(requestId))
    return reject('unknown-request', `The letter names no request on ${found.caseReference}.`);
  return found.requests.asked.get(requestId)!.answer === 'open'
    ? undefined
    : reject('letter-not-now', `Request ${requestId} is no longer waiting for an answer.`);
}

/** Why a letter is not possible on the case now; undefined if it is. */
export const untimely = (letter: LetterKind, state: ExistingCase): string | undefined =>
  sayable[letter](state);

const notice = () => 'This is a notice to the public: print it instead of sending it.';
const toldOfIt = (state: ExistingCase) =>
  isLive(state) ? undefined : 'People are asked for comments only while the case is valid and undecided.';

const ended: ReadonlySet<ExistingCase['stage']> = new Set([
  ...(['withdrawn', 'returned', 'duplicate', 'determined'] as const),
]);

/** Why a letter would be untrue on the case now; undefined if it is true. */
const sayable: Readonly<Record<LetterKind, (state: ExistingCase) => string | undefined>> = {
  acknowledgement: ({ stage }) =>
    ended.has(stage) ? 'The case has ended: it is too late to acknowledge it.' : undefined,
  invalidity: ({ stage, requests }) => {
    if (stage !== 'validating' && stage !== 'invalid') return 'The case is already valid, or has ended.';
    return stage === 'invalid' || unanswered(requests, 'open', 'lapsed').length > 0
      ? undefined
      : 'Nothing is missing yet: ask the applicant for the missing items first, so that the letter can name them.';
  },
  informationRequest: ({ stage }) =>
    ended.has(stage) ? 'The case has ended: nothing is asked for any more.' : undefined,
  validity: (state) =>
    isLive(state) ? undefined : 'This letter is possible only while the case is valid and undecided.',
  neighbour: toldOfIt,
  consultation: toldOfIt,
  consultationReminder: toldOfIt,
  siteNotice: notice,
  pressNotice: notice,
  decisionNotice: notice,
  decision: (state) =>
    state.stage === 'determined' && state.determination.issued?.notice?.documentId
      ? undefined
      : 'The letter goes with the decision notice: issue the notice first.',
  return: ({ stage }) =>
    stage === 'returned' ? undefined : 'This letter is possible only once the application was returned.',
  withdrawal: ({ stage }) =>
    stage === 'withdrawn' ? undefined : 'This letter is possible only once the application was withdrawn.',
};
