import type { CouncilCode } from '#domain';
import { type CalendarDate, laterOf } from '#legislation';
import { count } from '#wording';
import type { MeetingOfCase } from './case-work.js';
import { dayInWords, weekdayInWords } from './days-in-words.js';
import { compareText } from './ordering.js';
import type { WorkCase } from './work-case.js';

/** A condition that must be met before members can decide, and whether it is met. */
interface Check {
  readonly code: 'report' | 'comments' | 'consultees' | 'heads-of-terms' | 'last-day';
  readonly holds: boolean;
  readonly words: string;
}

export interface AgendaItem {
  readonly found: WorkCase;
  readonly agendaItem: string;
  /** The resolution of the members; null until there is one. */
  readonly resolution: string | null;
  readonly checks: readonly Check[];
  readonly isReady: boolean;
}

/** Its name in addresses: the id alone may be one that a committee uses for all its meetings. */
const idOf = ({ meetsOn, meetingId }: Pick<MeetingOfCase, 'meetsOn' | 'meetingId'>): string =>
  `${meetsOn}.${meetingId}`;

export interface Meeting extends Omit<MeetingOfCase, 'agendaItem'> {
  readonly id: string;
  readonly council: CouncilCode;
  /** In the order of the agenda. */
  readonly items: readonly AgendaItem[];
  readonly isHeld: boolean;
  readonly sentence: string;
}

type Look = (found: WorkCase, meetsOn: CalendarDate, today: CalendarDate) => readonly Omit<Check, 'code'>[];

const checks: Readonly<Record<Check['code'], Look>> = {
  report: ({ work: { recommendation } }, _, today) => [
    recommendation
      ? { holds: true, words: `The report is ready, dated ${dayInWords(recommendation.on, today)}.` }
      : { holds: false, words: 'There is no recommendation yet.' },
  ],
  comments: ({ work }, meetsOn, today) => {
    const days = work.given.flatMap(({ commentsUntil }) => commentsUntil ?? []);
    if (days.length === 0) return [];
    const last = days.reduce(laterOf);
    return last < meetsOn
      ? [{ holds: true, words: `Comments end on ${dayInWords(last, today)}, before the meeting.` }]
      : [
          {
            holds: false,
            words: `Comments are open until ${dayInWords(last, today)}, which is not before the meeting.`,
          },
        ];
  },
  consultees: ({ work }) => {
    const silent = work.consultees.filter(({ answeredOn }) => answeredOn === null).map(({ name }) => name);
    if (work.consultees.length === 0) return [];
    return silent.length === 0
      ? [{ holds: true, words: 'All consultees have answered.' }]
      : [{ holds: false, words: `Not answered yet: ${silent.join(', ')}.` }];
  },
  // Members decide whether a grant needs an obligation. Agreed terms are shown if there are any.
  'heads-of-terms': ({ work: { headsAgreedOn } }, _, today) =>
    headsAgreedOn
      ? [{ holds: true, words: `Heads of terms were agreed on ${dayInWords(headsAgreedOn, today)}.` }]
      : [],
  'last-day': ({ decideBy }, meetsOn, today) => {
    if (decideBy === null) return [];
    return meetsOn <= decideBy
      ? [{ holds: true, words: `The last day is ${dayInWords(decideBy, today)}.` }]
      : [{ holds: false, words: 'The meeting is after the last day: agree more time.' }];
  },
};

function itemOf(
  found: WorkCase,
  meeting: WorkCase['work']['agendas'][number],
  today: CalendarDate,
): AgendaItem {
  const { agendaItem, resolution, meetsOn } = meeting;
  const looked = Object.entries(checks).flatMap(([code, look]) =>
    look(found, meetsOn, today).map((each) => ({ code: code as Check['code'], ...each })),
  );
  // After the last day to answer, silent consultees do not delay a case; members decide what the silence means.
  const isReady = looked.every(({ holds, code }) => holds || code === 'consultees');
  return { found, agendaItem, resolution, checks: resolution === null ? looked : [], isReady };
}

const number = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(8, '0'));

/** The meetings of a council with cases on their agenda, the earliest first. */
export function meetingsOf(cases: readonly WorkCase[], today: CalendarDate): readonly Meeting[] {
  const meetings = new Map<string, { of: MeetingOfCase; council: CouncilCode; items: AgendaItem[] }>();
  for (const found of cases)
    for (const of of found.work.agendas) {
      const key = `${found.council}/${idOf(of)}`;
      const existing = meetings.get(key) ?? { of, council: found.council, items: [] };
      existing.items.push(itemOf(found, of, today));
      meetings.set(key, existing);
    }
  return [...meetings.values()].map((each) => meetingOf(each, today)).toSorted(byDay);
}

function meetingOf(
  { of, council, items }: { of: MeetingOfCase; council: CouncilCode; items: AgendaItem[] },
  today: CalendarDate,
): Meeting {
  const { meetingId, committee, meetsOn } = of;
  const isHeld = meetsOn < today || items.every(({ resolution }) => resolution !== null);
  const sorted = items.toSorted((one, other) =>
    compareText(number(one.agendaItem), number(other.agendaItem)),
  );
  const sentence = `${weekdayInWords(meetsOn, today)}, ${committee}: ${stateOf(sorted, isHeld)}.`;
  return { id: idOf(of), meetingId, committee, meetsOn, council, items: sorted, isHeld, sentence };
}

function stateOf(items: readonly AgendaItem[], isHeld: boolean): string {
  const all = count(items.length, 'item');
  const open = items.filter(({ resolution }) => resolution === null);
  if (open.length === 0) return `${all}, ${items.length === 1 ? 'resolved' : 'all resolved'}`;
  if (isHeld) return `${all}, ${open.length} to minute`;
  const ready = open.filter(({ isReady }) => isReady).length;
  if (ready === items.length) return `${all}, ${items.length === 1 ? 'ready' : 'all ready'}`;
  return `${all}, ${ready} ready`;
}

const byDay = (one: Meeting, other: Meeting): number =>
  compareText(one.meetsOn, other.meetsOn) || compareText(one.meetingId, other.meetingId);

/** The meetings with this day, this id, or both. */
export const meetingsNamed = (meetings: readonly Meeting[], name: string): readonly Meeting[] =>
  meetings.filter(({ id, meetsOn, meetingId }) => [id, meetsOn, meetingId].includes(name));
