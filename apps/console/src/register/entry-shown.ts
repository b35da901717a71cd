import { decisionWords } from '../cases/case-parts.js';
import { counted } from '../words/amounts.js';
import { appealInWords } from '../words/appeals.js';
import { dayInWords } from '../words/days.js';
import { positions } from '../words/positions.js';
import { fileInWords } from '../words/sizes.js';
import type { Entry } from './public-record.js';

const stances = {
  objection: { words: 'Objection', colour: 'red' },
  support: { words: 'Support', colour: 'green' },
  neutral: { words: 'Neutral', colour: 'grey' },
} as const;

const colours = {
  'open for comments': 'blue',
  'being decided': 'blue',
  decided: 'green',
  withdrawn: 'grey',
} as const;

/** One of the four steps of an application. */
interface Step {
  readonly words: string;
  readonly day: string;
  readonly isDone: boolean;
}

export const entryShown = (entry: Entry, own: string) => ({
  entry,
  colour: colours[entry.status.kind],
  steps: stepsOf(entry),
  haveYourSay: haveYourSay(entry),
  decision: entry.decision && decisionWords(entry.decision.decision),
  appeals: entry.appeals.map(appealInWords),
  applicant: nameOf(entry.applicant),
  agent: nameOf(entry.agent),
  received: receivedWords(entry),
  documents: entry.documents.map((each) => ({
    ...each,
    file: fileInWords(each.mediaType, each.bytes),
    // Documents held by the API are opened through this console, others at the council's address.
    href: isOurs(each) ? `${own}/documents/${encodeURIComponent(each.documentId)}` : webAddress(each.url),
  })),
  comments: entry.comments.published.map((each) => ({ ...each, ...stances[each.stance] })),
  consultees: entry.consultees.map(({ name, contactedOn, respondBy, responses }) => ({
    ...{ name, contactedOn },
    answers: responses.map(({ position, receivedOn }) => `${positions[position]}, ${dayInWords(receivedOn)}`),
    waits: responses.length === 0 ? respondBy : null,
  })),
});

const isOurs = ({ url, documentId }: Entry['documents'][number]): boolean =>
  url?.endsWith(`/documents/${encodeURIComponent(documentId)}/content`) ?? false;

/** The address of a file that the council keeps, if it is a web address. The field may contain any text. */
const webAddress = (text: string | null): string | null =>
  text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;

function stepsOf({ receivedOn, validFrom, commentsUntil, status }: Entry): readonly Step[] {
  const isOver = status.kind === 'decided' || status.kind === 'withdrawn';
  return [
    { words: 'Received', day: dayInWords(receivedOn), isDone: true },
    { words: 'Valid', day: validFrom ? dayInWords(validFrom) : 'not yet', isDone: validFrom !== null },
    {
      words: 'Comments',
      day: commentsUntil
        ? `until ${dayInWords(commentsUntil)}`
        : isOver
          ? 'none were asked for'
          : 'not asked for yet',
      isDone: commentsUntil !== null && status.kind !== 'open for comments',
    },
    {
      words: status.kind === 'withdrawn' ? 'Withdrawn' : 'Decision',
      day: status.day ? `${isOver ? '' : 'by '}${dayInWords(status.day)}` : 'no day is set',
      isDone: isOver,
    },
  ];
}

/** What a neighbour may do now, or why and since when nothing can be done. */
function haveYourSay(entry: Entry): string {
  const { status, commentsUntil, mayComment } = entry;
  const when = status.day ? ` on ${dayInWords(status.day)}` : '';
  if (status.kind === 'withdrawn') return `It was withdrawn${when}. There is nothing left to comment on.`;
  if (entry.deemed) return 'The council made no decision in time. Comments can no longer change that.';
  if (status.kind === 'decided') return `It was decided${when}. Comments can no longer change the decision.`;
  if (mayComment && entry.commentsAreLate)
    return `The time for comments ended on ${dayInWords(commentsUntil ?? '')}. The council reads comments until it decides: yours will be marked as late.`;
  if (mayComment)
    return commentsUntil
      ? `You can comment until the end of ${dayInWords(commentsUntil)}.`
      : 'The council has set no last day for comments yet. It reads comments until it decides.';
  if (!commentsUntil)
    return 'The council has not asked for comments yet. It reads comments until it decides.';
  return status.kind === 'open for comments'
    ? `You can comment until the end of ${dayInWords(commentsUntil)}. Write to the council, and give the reference.`
    : `The time for comments ended on ${dayInWords(commentsUntil)}. The council reads comments until it decides.`;
}

const nameOf = (person: Entry['applicant']): string | null =>
  person && ([person.name, person.organisation].filter(Boolean).join(', ') || null);

function receivedWords({ comments: { received } }: Entry): string {
  const parts = [
    received.objection > 0 && `${received.objection} object`,
    received.support > 0 && `${received.support} support`,
    received.neutral > 0 && `${received.neutral} neither`,
  ].filter((each) => each !== false);
  const all = received.objection + received.support + received.neutral;
  return all === 0 ? 'Nobody has commented.' : `${counted(all, 'comment')}: ${parts.join(', ')}.`;
}
