import type { CaseStage } from '#domain';
import { applicationType, submittableCodes } from '#legislation';
import type { CaseDocument } from './case-document-shape.js';

/**
 * Published cases that the public may see: not those that turned out to be invalid, were returned, or were
 * closed as duplicates. A decided one stays for ever; a withdrawn one is marked as withdrawn (DMPO art. 40).
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

/** A pre-application enquiry is confidential. */
export const notForTheRegister: readonly string[] = submittableCodes.filter(
  (code) => applicationType(code)?.family === 'pre-application',
);

export const isOnTheRegister = ({ publishedOn, stage, applicationType }: CaseDocument): boolean =>
  publishedOn !== null && stagesOnTheRegister.includes(stage) && !notForTheRegister.includes(applicationType);
