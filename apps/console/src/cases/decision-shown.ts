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

/**
 * How the case is decided as things stand, or what is recommended while it is open; a decision that a court quashed
 * until there is one of these; null before that.
 */
export function decisionShown(view: CaseView, called: Called, href: string): Decided | null {
  const { determination } = view;
  if (determination === null) return recommended(view, called) ?? issued(view, called, href);
  const { by, decision, decidedOn } = determination;
  if (by === 'officer' || by === 'committee') return issued(view, called, href);
  const words = decision === 'deemed' ? bySilence(view) : decisionWords(decision);
  return {
    ...{ title: 'Decision', words, how: `on ${dayInWords(decidedOn)}, ${others[by]}` },
    ...{ refusalReasons: [], conditions: 0, noticeAt: null },
    // An inspector's own decision is no later event.
    since: by === 'inspectorate' ? null : sinceThen(view),
  };
}

const others = {
  law: 'because nobody decided in time',
  secretaryOfState: 'by the Secretary of State',
  inspectorate: 'by an inspector, because nobody decided in time',
  elsewhere: 'before the case came here',
} as const;

/** What the council issued last. */
function issued(view: CaseView, called: Called, href: string): Decided | null {
  if (!view.decision) return null;
  const { decision, decidedOn, decidedBy, signedBy, refusalReasons, conditions } = view.decision;
  const by = `by ${deciderInWords(decidedBy)}, signed by ${called.person(signedBy)}`;
  return {
    ...{ title: 'Decision', words: decisionWords(decision), refusalReasons, since: sinceThen(view) },
    ...{ how: `on ${dayInWords(decidedOn)}, ${by}`, conditions: conditions.length },
    noticeAt: `${href}/papers/decision-notice`,
  };
}

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
