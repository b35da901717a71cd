import type { CaseStage } from '#domain';
import { applicationType, submittableCodes } from '#legislation';
import type { CaseDocument } from './case-document-shape.js';

/**
 * Of what was published, what the public may look at: not one found invalid after all, sent back or closed as a
 * duplicate. A decided one stays for good; a withdrawn one says that it was (DMPO art. 40).
 */
export const stagesOnTheRegister: readonly CaseStage[] = [
  'to assess',
  'to decide',
  'at committee',
  'awaiting obligation',
  'called in',
  'decided',
  'withdrawn',
];

/** An enquiry before an application is nobody else's business. */
export const notForTheRegister: readonly string[] = submittableCodes.filter(
  (code) => applicationType(code)?.family === 'pre-application',
);

export const isOnTheRegister = ({ publishedOn, stage, applicationType }: CaseDocument): boolean =>
  publishedOn !== null && stagesOnTheRegister.includes(stage) && !notForTheRegister.includes(applicationType);
