import type { FastifyRequest } from 'fastify';
import { answered, type CasebookApi } from '../api/casebook-api.js';
import { KeptForEach } from '../api/kept-answer.js';
import type { AskingFor } from '../session/asking.js';
import type { Place } from './navigation.js';

/** How many acts are due at a place of the navigation, by its address. A place without any is left out. */
type Counts = ReadonlyMap<string, number>;

const freshForMs = 20_000;
const none: Counts = new Map();

/** Counts what is due for each user, as it was a few seconds ago. */
export class WaitingCounts {
  readonly #kept = new KeptForEach<Counts>(freshForMs);

  constructor(private readonly asking: AskingFor) {}

  /** The places with their counts; requested again if the user has just done something. */
  async on(places: readonly Place[], { session, id }: FastifyRequest, isAnew: boolean) {
    const counts = session ? await this.#of(places, session.token, String(id), isAnew) : none;
    return places.map((place) => ({ ...place, count: counts.get(place.href) ?? 0 }));
  }

  async #of(places: readonly Place[], token: string, id: string, isAnew: boolean): Promise<Counts> {
    const api = this.asking.with(token, id);
    if (isAnew) this.#kept.forget(api);
    // A page without its counts is still the page.
    return await this.#kept.or(api, () => ask(api, places)).catch(() => none);
  }
}

async function ask(api: CasebookApi, places: readonly Place[]): Promise<Counts> {
  const has = (href: string): boolean => places.some((place) => place.href === href);
  const [due, waiting] = await Promise.all([
    has('/work') ? dueFor(api) : 0,
    has('/confirm') ? waitingFor(api) : 0,
  ]);
  return new Map([
    ['/work', due],
    ['/confirm', waiting],
  ]);
}

async function dueFor(api: CasebookApi): Promise<number> {
  const query = { for: 'me', size: 1 };
  return (await answered(api.GET('/worklist', { params: { query } }))).counts.due;
}

async function waitingFor(api: CasebookApi): Promise<number> {
  const query = { for: 'me' } as const;
  return (await answered(api.GET('/confirmations', { params: { query } }))).confirmations.length;
}
