import * as afterDecision from './after-decision.js';
import * as allocation from './allocation.js';
import * as appeals from './appeals.js';
import * as assessment from './assessment.js';
import * as committee from './committee.js';
import * as consultation from './consultation.js';
import * as decision from './decision.js';
import * as fees from './fees.js';
import * as letters from './letters.js';
import type { CaseExamples, Makers } from './of-commands.js';
import * as privacy from './privacy.js';
import * as publicity from './publicity.js';
import * as receiving from './receiving.js';
import * as recommendation from './recommendation.js';
import * as record from './record.js';
import * as register from './register.js';
import type { Requests } from './requests.js';
import * as submitted from './submitted.js';
import * as time from './time.js';
import * as twoPeople from './two-people.js';
import * as validation from './validation.js';

/**
 * The catalogue of commands on a case, one file per topic: the contents of each command, its facts, and its
 * refusals. One missing does not compile.
 */
export const caseExamples: CaseExamples = {
  ...receiving.examples,
  ...validation.examples,
  ...fees.examples,
  ...allocation.examples,
  ...letters.examples,
  ...register.examples,
  ...submitted.examples,
  ...publicity.examples,
  ...consultation.examples,
  ...assessment.examples,
  ...time.examples,
  ...recommendation.examples,
  ...committee.examples,
  ...decision.examples,
  ...afterDecision.examples,
  ...appeals.examples,
  ...record.examples,
  ...twoPeople.examples,
  ...privacy.examples,
};

/** A maker for each command, in the order of a case's life: random lives are made of these. */
export const commandMakers: Makers = {
  ...receiving.makers,
  ...validation.makers,
  ...fees.makers,
  ...allocation.makers,
  ...letters.makers,
  ...register.makers,
  ...submitted.makers,
  ...publicity.makers,
  ...consultation.makers,
  ...assessment.makers,
  ...time.makers,
  ...recommendation.makers,
  ...committee.makers,
  ...decision.makers,
  ...afterDecision.makers,
  ...appeals.makers,
  ...record.makers,
  ...twoPeople.makers,
  ...privacy.makers,
};

/** What clients send, where the maker of the command does not say it. */
export const caseRequests: Requests = {
  ...receiving.requests,
  ...fees.requests,
  ...validation.requests,
  ...allocation.requests,
  ...register.requests,
  ...publicity.requests,
  ...letters.requests,
  ...consultation.requests,
  ...time.requests,
  ...recommendation.requests,
  ...committee.requests,
  ...decision.requests,
  ...afterDecision.requests,
  ...appeals.requests,
  ...record.requests,
  ...twoPeople.requests,
  ...privacy.requests,
};
