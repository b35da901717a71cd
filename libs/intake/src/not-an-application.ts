import { isObject, type SubmittedDocument } from './document.js';
import { otherFormat } from './other-formats.js';
import { isNotice, saysNotice } from './planning-portal/notice.js';
import { isPlanningPortal } from './planning-portal/read-application.js';
import type { SubmissionProblem } from './refusal.js';

/** A recognised format that cannot be read, or a Planning Portal notification of a submission to fetch. */
export function notAnApplication(json: Readonly<Record<string, unknown>>): SubmissionProblem | undefined {
  if (isNotice(json)) return { field: '', code: 'only-a-notice', because: saysNotice(json) };
  // Anything with the parts of a submission is read as one.
  const because = isObject(json.metadata) || isPlanningPortal(json) ? undefined : otherFormat(json);
  return because === undefined ? undefined : { field: '', code: 'another-format', because };
}

/** Enforcement has another schema and service; a published case is output, not input. */
export function forAnotherService(document: SubmittedDocument): SubmissionProblem | undefined {
  const schema = schemaName(document.text('/metadata/schema'));
  if (schema === 'enforcement' || (document.has('/data/report') && document.has('/data/complainant'))) {
    const because =
      'A report of a breach goes to the enforcement service; here come applications and enquiries.';
    return { field: '/metadata/schema', code: 'wrong-service', because };
  }
  if (!schema.startsWith('postSubmission')) return undefined;
  const because = 'This is a case as published after submission, not a submission.';
  return { field: '/metadata/schema', code: 'wrong-service', because };
}

/** `preApplication` of `https://…/v0.7.7/schemas/preApplication.json`. */
const schemaName = (schema: string | null): string => /([^/]+?)(?:\.json)?$/.exec(schema ?? '')?.[1] ?? '';

export const isEnquiry = (applicationType: string, schema: string | null): boolean =>
  applicationType === 'preApp' ||
  applicationType.startsWith('preApp.') ||
  schemaName(schema) === 'preApplication';
