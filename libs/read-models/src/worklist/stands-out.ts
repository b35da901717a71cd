import {
  isAppealPending,
  type LetterRecipient,
  stagesBeforeValid,
  stagesToDecide,
  unansweredIn,
  waysInWords,
} from '#domain';
import { daysBetween, inPounds, type Pence } from '#legislation';
import { count } from '#wording';
import { refundsDuePence } from './case-work.js';
import { dayInWords } from './days-in-words.js';
import type { IfMissed } from './if-missed.js';
import { lettersBack } from './letters-back.js';
import { feeShortPence, type Situation } from './situation.js';

/** One unusual thing about a case. */
export interface StandsOut {
  readonly code: string;
  readonly words: string;
}

type Looks = (situation: Situation, missed: IfMissed | null) => readonly string[];

const inOne = (parts: readonly string[]): readonly string[] =>
  parts.length > 0 ? [`${parts.join(', ')}.`] : [];

const recipients: Readonly<Record<LetterRecipient, string>> = {
  ...{ applicant: 'the applicant', agent: 'the agent', consultee: 'a consultee' },
  ...{ neighbour: 'a neighbour', other: 'somebody else' },
};

/** Unusual things about a case, the most serious first, one line each. */
const lines: Readonly<Record<string, Looks>> = {
  'to-confirm': ({ toConfirm }) =>
    toConfirm > 0 ? [`${count(toConfirm, 'proposal waits', 'proposals wait')} for you to confirm.`] : [],
  past: ({ found: { stage, decideBy }, asked: { today } }) =>
    stagesToDecide.has(stage) && decideBy !== null && decideBy < today
      ? [`${count(daysBetween(decideBy, today), 'day')} past.`]
      : [],
  silence: ({ found: { decideBy }, asked: { today } }, missed) => {
    if (missed === null) return [];
    const decides = missed.outcome !== 'nothing' && missed.outcome !== 'appeal';
    return decides || decideBy! < today ? [missed.words] : [];
  },
  'no-lawful-day': ({ found: { decideBy }, consulting, asked: { today } }) =>
    consulting?.state === 'running' && decideBy !== null && consulting.lawfulFrom > decideBy
      ? [`No decision is lawful before ${dayInWords(consulting.lawfulFrom, today)}, after the last day.`]
      : [],
  returned: ({ found: { work } }) => (work.returned ? [`Sent back: ${work.returned.reason}`] : []),
  'answer-came': ({ found, asked: { today } }) =>
    stagesBeforeValid.has(found.stage) && found.work.answeredOn
      ? [`The applicant answered on ${dayInWords(found.work.answeredOn, today)}.`]
      : [],
  'letter-came-back': ({ found, asked: { today } }) =>
    lettersBack(found).map(
      ({ to, cameBackOn }) => `A letter to ${recipients[to]} came back on ${dayInWords(cameBackOn!, today)}.`,
    ),
  asked: ({ found: { requests }, asked: { today } }) => {
    const [first] = unansweredIn({ requests })
      .map(({ dueOn }) => dueOn)
      .toSorted();
    if (first === undefined) return [];
    return first < today
      ? [`The time to answer passed on ${dayInWords(first, today)}.`]
      : [`The applicant has until ${dayInWords(first, today)} to answer.`];
  },
  fee: (situation) => {
    const short = feeShortPence(situation.found);
    const counts = stagesBeforeValid.has(situation.found.stage);
    return counts && short > 0 ? [`${inPounds(short as Pence)} of the fee is missing.`] : [];
  },
  publicity: ({ consulting, asked: { today } }) => {
    if (consulting?.state === 'unsaid')
      return [
        `The required publicity depends on ${count(consulting.questions.length, 'answer')} that ${consulting.questions.length === 1 ? 'is' : 'are'} still missing.`,
      ];
    if (consulting?.state === 'again')
      return [`Amended on ${dayInWords(consulting.since, today)}: people must be consulted again.`];
    if (consulting?.state !== 'missing') return [];
    return [`The public must still be notified: ${waysInWords(consulting.oneOfEach)}.`];
  },
  comments: ({ found: { work } }) => {
    const by = (stance: string) => Object.values(work.stances).filter((each) => each === stance).length;
    const said: readonly (readonly [number, (many: number) => string])[] = [
      [by('objection'), (many) => count(many, 'objection')],
      [by('support'), (many) => `${many} in support`],
      [by('neutral'), (many) => count(many, 'neutral comment')],
    ];
    return inOne(said.flatMap(([many, words]) => (many > 0 ? [words(many)] : [])));
  },
  'comments-open': ({ consulting, asked: { today } }) =>
    consulting?.state === 'running' ? [`Comments open to ${dayInWords(consulting.until, today)}.`] : [],
  consultees: ({ found: { work, stage }, asked: { today } }) =>
    stagesToDecide.has(stage)
      ? work.consultees.flatMap(({ name, respondBy, answeredOn }) =>
          answeredOn === null && respondBy < today ? [`${name} has not answered.`] : [],
        )
      : [],
  'longer-time': ({ found: { work, stage }, asked: { today } }) =>
    stagesToDecide.has(stage)
      ? work.proposals.map(
          ({ decideBy, proposedBy }) =>
            `The ${proposedBy} proposed to decide by ${dayInWords(decideBy, today)}: not answered yet.`,
        )
      : [],
  committee: ({ found: { stage, work }, asked: { today } }) => {
    if (stage !== 'at committee') return [];
    const { meeting } = work;
    if (meeting === null) return ['Waiting for a place on an agenda.'];
    const on = `the ${meeting.committee} on ${dayInWords(meeting.meetsOn, today)}`;
    return meeting.meetsOn <= today
      ? [`It was for ${on}: no resolution is recorded yet.`]
      : [`On the agenda of ${on}.`];
  },
  'committee-too-late': ({ found: { stage, work, decideBy } }) =>
    stage === 'at committee' && work.meeting && decideBy !== null && work.meeting.meetsOn > decideBy
      ? ['The meeting is after the last day: agree more time.']
      : [],
  obligation: ({ found: { stage } }) =>
    stage === 'awaiting obligation' ? ['The planning obligation is not signed yet.'] : [],
  'called-in': ({ found: { stage } }) =>
    stage === 'called in' ? ['Called in: the Secretary of State decides.'] : [],
  appeal: ({ found: { appeal } }) => (isAppealPending(appeal) ? ['An appeal is under way.'] : []),
  officer: ({ found: { officer, stage } }) =>
    officer === null && stagesToDecide.has(stage) ? ['It has no officer.'] : [],
  documents: ({ found: { work, stage, validFrom } }) =>
    validFrom !== null && stagesToDecide.has(stage) && work.unread.length > 0
      ? [`${count(work.unread.length, 'document')} to check before the public may see them.`]
      : [],
  refund: ({ found: { work } }) => {
    const due = refundsDuePence(work);
    return due > 0 ? [`${inPounds(due as Pence)} must be refunded.`] : [];
  },
};

/** Nothing is unusual. This is shown explicitly, so that nobody wonders whether something is missing. */
const nothing: StandsOut = { code: 'nothing', words: 'Nothing is outstanding.' };

export function standsOut(situation: Situation, missed: IfMissed | null): readonly StandsOut[] {
  const found = Object.entries(lines).flatMap(([code, look]) =>
    look(situation, missed).map((words) => ({ code, words })),
  );
  return found.length > 0 ? found : [nothing];
}
