import type { CouncilCode } from '#domain';
import type { CalendarDate } from '#legislation';
import { count } from '#wording';
import { folded } from '../search/search-words.js';
import type { BodyAsked } from './case-work.js';
import { compareText } from './ordering.js';
import type { WorkCase } from './work-case.js';

/** A body on one case. Each case gives it another id, so the body is identified by its name. */
export interface Asked extends Omit<BodyAsked, 'again'> {
  readonly found: WorkCase;
  /** It has not answered, and its time is over. */
  readonly isLate: boolean;
}

/** A body in a council's directory, with all the names that it has had there. */
export interface Listed extends Pick<BodyAsked, 'kind'> {
  readonly council: CouncilCode;
  readonly id: string;
  /** The latest last. */
  readonly names: readonly string[];
}

/** A consulted body, and the cases that wait for its answer. */
export interface Body {
  /** Its short name in the council's directory, or else its name in the form of an address. */
  readonly id: string;
  readonly name: string;
  readonly kind: BodyAsked['kind'];
  /** The councils whose directory has it. */
  readonly listedBy: readonly CouncilCode[];
  /** Those that wait first, by the day to answer. */
  readonly asked: readonly Asked[];
  readonly waiting: number;
  readonly late: number;
  readonly sentence: string;
}

const addressed = (name: string): string =>
  folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Every body in these directories or consulted on these cases, those with most waiting cases first. */
export function bodiesIn(
  cases: readonly WorkCase[],
  today: CalendarDate,
  listed: readonly Listed[] = [],
): readonly Body[] {
  const idOf = bodyIdsIn(listed);
  const asked = cases.flatMap((found) =>
    found.work.consultees.map((each) => ({
      id: idOf(found.council, each.name),
      ...{ ...each, found, isLate: each.answeredOn === null && each.respondBy < today },
    })),
  );
  const ids = new Set([...listed, ...asked].map(({ id }) => id));
  return [...ids]
    .map((id) =>
      bodyOf(
        id,
        asked.filter((each) => each.id === id),
        listed.filter((each) => each.id === id),
      ),
    )
    .toSorted(mostWaitedFor);
}

/** The id of a body with this name: the one in the council's directory, if an entry has or had the name. */
export function bodyIdsIn(listed: readonly Listed[]): (council: CouncilCode, name: string) => string {
  const namesInDirectory = new Map(
    listed.flatMap(({ council, id, names }) =>
      names.map((name) => [`${council} ${addressed(name)}`, id] as const),
    ),
  );
  return (council, name) => namesInDirectory.get(`${council} ${addressed(name)}`) ?? addressed(name);
}

function bodyOf(id: string, all: readonly Asked[], listed: readonly Listed[]): Body {
  const latest = all.toSorted((one, other) => compareText(other.contactedOn, one.contactedOn))[0];
  const entry = listed[0];
  const name = entry?.names.at(-1) ?? latest!.name;
  const waiting = all.filter(({ answeredOn }) => answeredOn === null).length;
  const late = all.filter(({ isLate }) => isLate).length;
  return {
    ...{ id, name, kind: (entry ?? latest)!.kind, asked: all.toSorted(waitingFirst), waiting, late },
    listedBy: listed.map(({ council }) => council),
    sentence: sentenceOf(name, all.length, waiting, late),
  };
}

function sentenceOf(name: string, asked: number, waiting: number, late: number): string {
  if (asked === 0) return `${name} was asked on no open case.`;
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
