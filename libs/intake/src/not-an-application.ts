import { isObject, type SubmittedDocument } from './document.js';
import { otherFormat } from './other-formats.js';
import { isNotice, saysNotice } from './planning-portal/notice.js';
import { isPlanningPortal } from './planning-portal/read-application.js';
import type { SubmissionProblem } from './refusal.js';

/** A format that is known by sight and not read, or the Planning Portal's word that there is something to fetch. */
export function notAnApplication(json: Readonly<Record<string, unknown>>): SubmissionProblem | undefined {
  if (isNotice(json)) return { field: '', code: 'only-a-notice', because: saysNotice(json) };
  // What has the parts of a submission is read as one, whatever else is in it.
  const because = isObject(json.metadata) || isPlanningPortal(json) ? undefined : otherFormat(json);
  return because === undefined ? undefined : { field: '', code: 'another-format', because };
}

/** Enforcement has its own schema and its own service; a published case is what comes out, not what goes in. */
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
