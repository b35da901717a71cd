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

/** Commands that need two people are never offered by themselves: the API refuses them without a proposal. */
export const alwaysRefused = [
  'valid-date-correction',
  'validation-set-aside',
  'revocation',
  'refunds/{refundId}/payment',
  'erasures',
] as const;

type Offered = Exclude<CommandAt<keyof paths>, (typeof alwaysRefused)[number]>;

/**
 * The form of every act on a case, by its path. A command of the API without a form does not compile. A spec
 * compares the fields with the API's document.
 */
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

/** The running API may be newer than this console, and offer an act without a form here. */
export const formFor = (command: string): FormWords | undefined =>
  (forms as Readonly<Record<string, FormWords>>)[command];

export const commandsWithForms = Object.keys(forms);
