import type { paths } from '../api/schema.generated.js';
import { afterDecisionForms } from './words/after-decision.js';
import { assessmentForms } from './words/assessment.js';
import { consultationForms } from './words/consultation.js';
import { decisionForms } from './words/decision.js';
import type { FormWords } from './words/field-words.js';
import { letterForms } from './words/letters.js';
import { publicityForms } from './words/publicity.js';
import { receivingForms } from './words/receiving.js';
import { registerForms } from './words/register.js';
import { timeForms } from './words/time.js';
import { twoPeopleForms } from './words/two-people.js';
import { validationForms } from './words/validation.js';

type CommandAt<Path> =
  Path extends `/councils/{council}/planning-applications/{caseId}/${infer Command}/preview`
    ? Command
    : never;

/** What takes two people is always refused alone: nobody is offered it. */
export const alwaysRefused = [
  'valid-date-correction',
  'validation-set-aside',
  'revocation',
  'refunds/{refundId}/payment',
  'erasures',
] as const;

type Offered = Exclude<CommandAt<keyof paths>, (typeof alwaysRefused)[number]>;

/** Every act on a case by its path: does not compile while a command of the API has no form. A spec holds their fields to its document. */
const forms: Readonly<Record<Offered, FormWords>> = {
  ...receivingForms,
  ...validationForms,
  ...registerForms,
  ...publicityForms,
  ...consultationForms,
  ...assessmentForms,
  ...timeForms,
  ...decisionForms,
  ...letterForms,
  ...afterDecisionForms,
  ...twoPeopleForms,
};

/** Acts come from the API as it runs, which may know one more than this console was built for. */
export const formFor = (command: string): FormWords | undefined =>
  (forms as Readonly<Record<string, FormWords>>)[command];

export const commandsWithForms = Object.keys(forms);
