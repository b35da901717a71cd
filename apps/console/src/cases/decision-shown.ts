import type { Schemas } from '../api/casebook-api.js';
import type { Called } from '../people/names.js';
import { dayInWords, londonDay } from '../words/days.js';
import { deciderInWords } from '../words/deciders.js';
import { decisionWords } from './case-parts.js';
import { bySilence, sinceThen } from './how-it-ended.js';

type CaseView = Schemas['CaseView'];

interface Decided {
  readonly title: 'Decision' | 'Recommendation';
  readonly words: string;
  /** When and by whom. */
  readonly how: string;
  readonly refusalReasons: readonly string[];
  readonly conditions: number;
  /** Where the notice is. */
  readonly noticeAt: string | null;
  /** What a court, the council or an inspector has made of it since. */
  readonly since: string | null;
}

/** How the case ended, or what is recommended while nobody has decided; null before that. */
export function decisionShown(view: CaseView, called: Called, href: string): Decided | null {
  const { decision, secretaryOfState } = view;
  const since = sinceThen(view);
  if (decision) {
    const { decidedOn, decidedBy, signedBy, refusalReasons } = decision;
    const by = `by ${deciderInWords(decidedBy)}, signed by ${called.person(signedBy)}`;
    return {
      ...{ title: 'Decision', words: decisionWords(decision.decision), refusalReasons, since },
      ...{ how: `on ${dayInWords(decidedOn)}, ${by}`, conditions: decision.conditions.length },
      noticeAt: `${href}/papers/decision-notice`,
    };
  }
  if (secretaryOfState)
    return elsewhere(
      ...([decisionWords(secretaryOfState.decision), 'by the Secretary of State'] as const),
      ...([secretaryOfState.decidedOn, since] as const),
    );
  const silent = bySilence(view);
  if (silent) return elsewhere(silent.words, 'because nobody decided in time', silent.from, since);
  return recommended(view, called);
}

const elsewhere = (words: string, how: string, day: string, since: string | null): Decided => ({
  ...{ title: 'Decision', words, how: `on ${dayInWords(day)}, ${how}`, since },
  ...{ refusalReasons: [], conditions: 0, noticeAt: null },
});

/** The stages at which a recommendation waits for a decision. */
const isWaiting: ReadonlySet<string> = new Set([
  ...['to decide', 'at committee', 'awaiting obligation', 'called in'],
]);

function recommended({ recommendations, stage }: CaseView, called: Called): Decided | null {
  const last = recommendations.at(-1);
  if (!last || !isWaiting.has(stage)) return null;
  const { conditions, refusalReasons, recommendation, by, recordedAt } = last;
  const on = dayInWords(londonDay(new Date(recordedAt)));
  return {
    ...{ title: 'Recommendation', words: decisionWords(recommendation), refusalReasons, since: null },
    ...{ how: `on ${on}, by ${called.person(by)}`, conditions: conditions.length, noticeAt: null },
  };
}
