import type { CasebookEvent } from '#domain';
import { councilWordings } from './councils/council.js';
import { councilLawWordings } from './councils/council-law.js';
import { sharedServiceWordings } from './councils/shared-service.js';
import { councilAccountWordings, statementWordings } from './money/accounts.js';
import {
  chargedTimeWordings,
  chargeWordings,
  documentNumberWordings,
  paymentReferenceWordings,
  priceScheduleWordings,
} from './money/charging.js';
import {
  businessCaseWordings,
  costPoolWordings,
  rateCardWordings,
  timesheetWordings,
} from './money/costs.js';
import { officerWordings } from './people.js';
import { capitalised, withDays } from './plainly.js';
import { caseWordings } from './planning-application/index.js';
import {
  caseNumberWordings,
  lookWordings,
  recordNoteWordings,
  setAsideWordings,
  submissionWordings,
  unreadSubmissionWordings,
} from './records.js';
import { type Names, type Say, sayWith, type Wordings } from './wordings.js';

/** A sentence for every fact that Casebook stores. */
export const wordings: Wordings<CasebookEvent> = {
  ...caseWordings,
  ...submissionWordings,
  ...unreadSubmissionWordings,
  ...lookWordings,
  ...caseNumberWordings,
  ...paymentReferenceWordings,
  ...officerWordings,
  ...councilWordings,
  ...councilLawWordings,
  ...timesheetWordings,
  ...rateCardWordings,
  ...costPoolWordings,
  ...priceScheduleWordings,
  ...documentNumberWordings,
  ...chargeWordings,
  ...chargedTimeWordings,
  ...councilAccountWordings,
  ...statementWordings,
  ...sharedServiceWordings,
  ...businessCaseWordings,
  ...recordNoteWordings,
  ...setAsideWordings,
};

type Sentence = (fact: CasebookEvent, say: Say) => string;

/** A fact as a sentence. If it lacks a required field, the sentence says so; no error is thrown. */
export function factInWords(fact: { readonly type: string }, names: Names): string {
  const sentence = Object.hasOwn(wordings, fact.type)
    ? (wordings[fact.type as never] as Sentence)
    : undefined;
  if (!sentence) return 'A fact that this version of Casebook does not know';
  try {
    return ended(sentence(fact as CasebookEvent, sayWith(names)));
  } catch {
    return 'A fact that cannot be put into words, because it lacks a required field.';
  }
}

/** Adds the capital and the full stop. */
const ended = (sentence: string): string =>
  withDays(`${capitalised(sentence)}${/[.?!…]$/.test(sentence) ? '' : '.'}`);
