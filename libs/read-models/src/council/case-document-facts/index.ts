import { type Hidden, type LaterFact, partsShown, type ShownOfEach, shows } from '../../shown.js';
import type { CaseDocument } from '../case-document-shape.js';
import { eachListed } from '../listed-facts.js';
import { afterDecision } from './after-decision.js';
import { allocation } from './allocation.js';
import { appeals } from './appeals.js';
import { assessment } from './assessment.js';
import { committee } from './committee.js';
import { consultation } from './consultation.js';
import { decision } from './decision.js';
import { fees } from './fees.js';
import { letters } from './letters.js';
import { privacy } from './privacy.js';
import { publicity } from './publicity.js';
import { receiving } from './receiving.js';
import { recommendation } from './recommendation.js';
import { record } from './record.js';
import { register } from './register.js';
import { submitted } from './submitted.js';
import { time } from './time.js';
import { twoPeople } from './two-people.js';
import { validation } from './validation.js';

const lines = {
  ...eachListed((name) => shows(name)),
  ...receiving,
  ...validation,
  ...fees,
  ...allocation,
  ...register,
  ...submitted,
  ...publicity,
  ...consultation,
  ...assessment,
  ...time,
  ...recommendation,
  ...committee,
  ...decision,
  ...afterDecision,
  ...appeals,
  ...letters,
  ...record,
  ...privacy,
  ...twoPeople,
} satisfies ShownOfEach<keyof CaseDocument>;

/** The parts of the case in full that each fact changes. */
export const documentFacts: ShownOfEach<keyof CaseDocument> = lines;

/** The facts that the case in full does not show. */
export type HiddenFact = {
  [Type in keyof typeof lines]: (typeof lines)[Type] extends Hidden ? Type : never;
}[keyof typeof lines];

/** The parts of the case in full that facts of these types may change; none for facts of anything else. */
export const partsChangedBy = (types: readonly string[]): ReadonlySet<keyof CaseDocument> =>
  new Set(
    types.flatMap((type) =>
      type in documentFacts ? partsShown(documentFacts[type as LaterFact['type']]) : [],
    ),
  );
