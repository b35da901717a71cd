import type { CouncilCode } from '#domain';
import type { CalendarDate } from '#legislation';
import { daysBetween } from '#legislation';
import { count } from '#wording';
import { dayInWords, weekdayInWords } from './days-in-words.js';
import type { WorkItem } from './items.js';
import type { KindOfWork } from './kinds.js';
import { compareText } from './ordering.js';

/** A summary of a list in one or two sentences, at the top of the page. */
export function sentenceOf(
  items: readonly WorkItem[],
  today: CalendarDate,
  nameOf: (council: CouncilCode) => string = (code) => code,
): string {
  const said = [
    ...toSign(ofKind(items, 'to-sign'), today),
    ...toCheck(ofKind(items, 'to-check'), today),
    ...queued(items),
    ...advice(ofKind(items, 'advice-asked'), today),
    ...agenda(ofKind(items, 'on-an-agenda'), today, nameOf),
    ...dated(items, today),
    ...answersOver(items),
  ];
  return said.length > 0 ? said.join(' ') : nothing(items, today);
}

/** Kinds that the sentence names separately. All others are counted by their day to act. */
const byThemselves: ReadonlySet<KindOfWork> = new Set(['to-sign', 'advice-asked', 'on-an-agenda']);

const ofKind = (items: readonly WorkItem[], kind: KindOfWork) => items.filter((each) => each.kind === kind);

function toSign(items: readonly WorkItem[], today: CalendarDate): readonly string[] {
  const [first] = items;
  if (!first) return [];
  const { decideBy } = first.found;
  const late = decideBy ? daysBetween(decideBy, today) : 0;
  if (items.length === 1 && late > 0) return [`1 to sign, and it is ${count(late, 'day')} late.`];
  const past = items.filter((each) => each.group === 'past').length;
  if (past > 0)
    return [`${items.length} to sign, ${past} of them past ${past === 1 ? 'its' : 'their'} last day.`];
  const by = decideBy
    ? `, ${items.length === 1 ? '' : 'the first '}by ${weekdayInWords(decideBy, today)}`
    : '';
  return [`${items.length} to sign${by}.`];
}

function toCheck(items: readonly WorkItem[], today: CalendarDate): readonly string[] {
  const oldest = items.map(({ found }) => found.receivedOn).toSorted()[0];
  if (oldest === undefined) return [];
  const from = dayInWords(oldest, today);
  return [
    items.length === 1 ? `1 to check, from ${from}.` : `${items.length} to check, the oldest from ${from}.`,
  ];
}

const inQueue: readonly (readonly [KindOfWork, (many: number) => string])[] = [
  ['to-confirm', (many) => `${many} to confirm.`],
  ['answer-came', (many) => `${count(many, 'answer')} came.`],
  ['letter-came-back', (many) => (many === 1 ? 'A letter came back on 1.' : `Letters came back on ${many}.`)],
  ['fee-too-low', (many) => `${many} paid too little.`],
  ['to-minute', (many) => `${many} to minute.`],
  ['to-put-on-an-agenda', (many) => `${many} to put on an agenda.`],
  ['to-publish', (many) => `${many} to publish.`],
  ['notice-to-issue', (many) => `${count(many, 'decision notice')} to issue.`],
  ['to-allocate', (many) => (many === 1 ? '1 has no officer.' : `${many} have no officer.`)],
  ['refund', (many) => (many === 1 ? '1 refund is due.' : `Refunds are due on ${many}.`)],
];

const queued = (items: readonly WorkItem[]): readonly string[] =>
  inQueue.flatMap(([kind, words]) => {
    const { length } = ofKind(items, kind);
    return length > 0 ? [words(length)] : [];
  });

function advice(items: readonly WorkItem[], today: CalendarDate): readonly string[] {
  const [first] = items;
  if (!first) return [];
  const until = first.actBy
    ? `, ${items.length === 1 ? '' : 'the first '}until ${dayInWords(first.actBy.day, today)}`
    : '';
  return [`${items.length} ${items.length === 1 ? 'is' : 'are'} waiting for your advice${until}.`];
}

/** The next meeting: its day, committee and council, and the number of cases on its agenda. */
function agenda(
  items: readonly WorkItem[],
  today: CalendarDate,
  nameOf: (council: CouncilCode) => string,
): readonly string[] {
  const [first] = items.toSorted((one, other) => compareText(meetsOn(one), meetsOn(other)));
  const meeting = first?.found.work.meeting;
  if (!first || !meeting) return [];
  const { council } = first.found;
  const { length } = items.filter(
    ({ found }) =>
      found.council === council &&
      found.work.meeting?.meetingId === meeting.meetingId &&
      found.work.meeting.meetsOn === meeting.meetsOn,
  );
  const day = weekdayInWords(meeting.meetsOn, today);
  return [`${day}, ${meeting.committee}, ${nameOf(council)}: ${count(length, 'item')}.`];
}

const meetsOn = ({ found }: WorkItem): string => found.work.meeting?.meetsOn ?? '';

function dated(all: readonly WorkItem[], today: CalendarDate): readonly string[] {
  const items = all.filter(({ kind, group }) => !byThemselves.has(kind) && group !== 'now');
  const past = items.filter((each) => each.group === 'past').length;
  const week = items.filter((each) => each.group === 'this-week');
  if (past === 0 && week.length === 0) return [];
  const toDo = week.length === 0 ? [] : [`${week.length} to do this week${firstOf(week, today)}.`];
  if (past === 0) return [...toDo, 'Nothing is past its last day.'];
  return [`${past} past ${past === 1 ? 'its' : 'their'} last day.`, ...toDo];
}

/** The decision may still be signed in time: if the day to act has passed, the sentence says only that it is late. */
function firstOf(week: readonly WorkItem[], today: CalendarDate): string {
  const day = week[0]?.actBy?.day;
  if (day === undefined) return '';
  const by = weekdayInWords(day, today);
  if (week.length === 1) return day < today ? `, and it was due by ${by}` : `, by ${by}`;
  return day < today ? `, the first was due by ${by}` : `, the first by ${by}`;
}

function answersOver(items: readonly WorkItem[]): readonly string[] {
  const over = ofKind(items, 'no-answer-in-time').length;
  const asked = ofKind(items, 'asked-for-more').length + over + ofKind(items, 'answer-came').length;
  if (over === 0) return [];
  return [
    `For ${over} of ${asked} invalid ${asked === 1 ? 'application' : 'applications'}, the time to answer has passed.`,
  ];
}

/** Does not say "no data", but what comes next and when. */
function nothing(items: readonly WorkItem[], today: CalendarDate): string {
  const none = 'Nothing needs you today.';
  const closing = items.flatMap(({ window }) => (window ? [window.from] : [])).toSorted()[0];
  if (closing !== undefined) {
    const { length } = items.filter(({ window }) => window?.from === closing);
    return `${none} Next: ${weekdayInWords(closing, today)}, when comments have ended on ${count(length, 'case')}.`;
  }
  const [next] = items.flatMap(({ actBy }) => (actBy ? [actBy.day] : [])).toSorted();
  return next === undefined ? none : `${none} Next: ${weekdayInWords(next, today)}.`;
}
