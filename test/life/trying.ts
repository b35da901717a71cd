import { connectEventStore } from '#event-store';
import { calendarDate } from '#legislation';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import type { Answer } from '../system/asking.js';
import type { RunningApi } from '../system/running-api.js';
import { cases } from './cases.js';
import { bring, bringAnother, type CaseOnFile, done } from './cases-on-file.js';
import type { CaseBrought } from './diary.js';
import type { Move } from './move.js';
import { moves } from './moves.js';

/** A move on a case, and the result of its preview. */
export interface Tried {
  readonly the: CaseOnFile;
  readonly route: string;
  readonly move: Move;
  readonly answer: Answer;
  /** What the list of acts says about it; undefined if it is not a separate act. */
  readonly act: ActTold | undefined;
}

interface ActTold {
  readonly command: string;
  readonly may: boolean;
  readonly because: { readonly code: string; readonly words: string } | null;
}

/** The number of simultaneous requests. More would slow the event store down too much on a busy machine. */
const atOnce = 12;

/** Previews every move on each of these cases. Nothing is recorded. */
export async function tryEverything(
  api: RunningApi,
  on: readonly CaseBrought[] = cases,
): Promise<readonly Tried[]> {
  const store = connectEventStore({ connectionString: api.eventStore });
  try {
    for (const { at, route, body } of setUp())
      done(route, await api.as('Rosa Linden').post(route, body, { 'casebook-now': at }));
    await bringAnother(api);
    const tried: Tried[] = [];
    for (const each of on) tried.push(...(await tryAll(api, await bring(api, store, each))));
    return tried;
  } finally {
    await store.close();
  }
}

async function tryAll(api: RunningApi, the: CaseOnFile): Promise<readonly Tried[]> {
  const all = Object.entries(moves).flatMap(([route, each]) => each.map((move) => ({ the, route, move })));
  const told = await actsTold(api, the, [...new Set(all.map(({ move: { who } }) => who))]);
  const tried: Tried[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce).map(async (one) => ({
      ...one,
      answer: await make(api, one, { preview: true }),
      act: told.get(one.move.who)?.find(({ command }) => command === one.route),
    }));
    tried.push(...(await Promise.all(some)));
  }
  return tried;
}

/** What each person may do to a case on its day, according to `GET …/acts`. */
async function actsTold(
  api: RunningApi,
  { path, today }: CaseOnFile,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly ActTold[]>> {
  const asked = people.map(async (who) => {
    const { body } = await api.as(who).get(`${path}/acts`, { 'casebook-now': `${today}T10:00:00Z` });
    return [who, body.acts as readonly ActTold[]] as const;
  });
  return new Map(await Promise.all(asked));
}

/** Sends a move, or its preview. */
export function make(
  api: RunningApi,
  { the, route, move: { who, path, body } }: Pick<Tried, 'the' | 'route' | 'move'>,
  { preview }: { readonly preview: boolean },
): Promise<Answer> {
  const below = route.replace(/\{(\w+)\}/g, (_, name) => path[name] ?? `no ${name}`);
  return api
    .as(who)
    .post(`${the.path}/${below}${preview ? '/preview' : ''}`, body(calendarDate(the.today), the), {
      'casebook-now': `${the.today}T10:00:00Z`,
    });
}
