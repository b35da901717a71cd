import type { CalendarDate } from '#legislation';
import { count } from '#wording';
import { folded } from '../search/search-words.js';
import type { BodyAsked } from './case-work.js';
import { compareText } from './ordering.js';
import type { WorkCase } from './work-case.js';

/** A body on one case: each case gives it an id of its own, so that its name is what it is known by. */
export interface Asked extends Pick<BodyAsked, 'name' | 'kind' | 'contactedOn' | 'respondBy' | 'answeredOn'> {
  readonly found: WorkCase;
  /** It has not answered, and its time is over. */
  readonly isLate: boolean;
}

/** A body that is asked for its view, and what of it is waited for. */
export interface Body {
  /** Its name, as an address has it. */
  readonly id: string;
  readonly name: string;
  readonly kind: BodyAsked['kind'];
  /** Those that wait first, by the day to answer. */
  readonly asked: readonly Asked[];
  readonly waiting: number;
  readonly late: number;
  readonly sentence: string;
}

const bodyId = (name: string): string =>
  folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Every body that was asked on these cases, the one that most waits for first. */
export function bodiesIn(cases: readonly WorkCase[], today: CalendarDate): readonly Body[] {
  const bodies = new Map<string, Asked[]>();
  for (const found of cases)
    for (const { name, kind, contactedOn, respondBy, answeredOn } of found.work.consultees) {
      const isLate = answeredOn === null && respondBy < today;
      const asked = { found, name, kind, contactedOn, respondBy, answeredOn, isLate };
      const known = bodies.get(bodyId(name));
      if (known) known.push(asked);
      else bodies.set(bodyId(name), [asked]);
    }
  return [...bodies].map(([id, asked]) => bodyOf(id, asked)).toSorted(mostWaitedFor);
}

function bodyOf(id: string, all: readonly Asked[]): Body {
  const latest = all.toSorted((one, other) => compareText(other.contactedOn, one.contactedOn))[0]!;
  const waiting = all.filter(({ answeredOn }) => answeredOn === null).length;
  const late = all.filter(({ isLate }) => isLate).length;
  return {
    ...{ id, name: latest.name, kind: latest.kind, asked: all.toSorted(waitingFirst), waiting, late },
    sentence: sentenceOf(latest.name, waiting, late),
  };
}

function sentenceOf(name: string, waiting: number, late: number): string {
  if (waiting === 0) return `${name} has answered on every open case.`;
  const days = late === 0 ? 'all in time' : `${late} past ${late === 1 ? 'its' : 'their'} day`;
  return `${count(waiting, 'case')} ${waiting === 1 ? 'waits' : 'wait'} on ${name}, ${days}.`;
}

const waitingFirst = (one: Asked, other: Asked): number =>
  Number(one.answeredOn !== null) - Number(other.answeredOn !== null) ||
  compareText(one.respondBy, other.respondBy) ||
  compareText(one.found.caseReference, other.found.caseReference);

const mostWaitedFor = (one: Body, other: Body): number =>
  other.waiting - one.waiting || compareText(one.id, other.id);
