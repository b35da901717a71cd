import type { Act, Kind } from './kind.js';
import { kindsOfWork } from './kinds-of-work.js';
import type { Situation } from './situation.js';
import { isTheirs, type View } from './view.js';

export type KindOfWork = keyof typeof kindsOfWork;

const kinds = Object.entries(kindsOfWork) as readonly (readonly [KindOfWork, Kind])[];

export const kindNames = kinds.map(([name]) => name);

export const kindNamed = (name: KindOfWork): Kind => kindsOfWork[name];

/** Every kind of work that the case is for the reader, the most urgent first. */
export const kindsFor = (situation: Situation, views: readonly View[]): readonly KindOfWork[] =>
  kinds
    .filter(([, { for: whom, applies, ofAnybody }]) =>
      views.some(
        (view) =>
          whom.includes(view.as) &&
          (ofAnybody || isTheirs(situation.found, view)) &&
          applies(situation, view),
      ),
    )
    .map(([name]) => name);

/**
 * The next step. If a case is listed only because it has news, this is the step that it would have without the news.
 */
export function actFor(situation: Situation, found: readonly KindOfWork[]): Act {
  const next = found.find((kind) => kind !== 'new-to-me') ?? 'new-to-me';
  const { act } = kindNamed(next);
  return typeof act === 'function' ? act(situation) : act;
}
