import { type CalendarDate, kindOfCode, londonDate, parseCalendarDate, parseInstant } from '#legislation';
import { isObject, SubmittedDocument } from './document.js';
import { readMeasures } from './fee-and-measures.js';
import { type ImportedCase, type ImportedRow, nothingInLists } from './imported-case.js';
import { readAgent, readApplicant, readSite } from './people-and-site.js';
import { noDescription } from './submission-read.js';
import { scaleOfMeasures } from './submission-scale.js';

/** Reads cases as Open Digital Planning publishes them after submission (`postSubmissionApplication`). */
export function readImportedOdp(documents: readonly unknown[]): readonly ImportedRow[] {
  return documents.map((document, index) => readDocument(index + 1, document));
}

function readDocument(line: number, json: unknown): ImportedRow {
  const asItCame = JSON.stringify(json);
  if (!isObject(json) || !isObject(json.submission))
    return {
      ...{ line, formerReference: null, asItCame },
      faults: [{ field: '/submission', because: 'a published case must contain its submission' }],
    };
  const shown = new SubmittedDocument(json);
  const sent = new SubmittedDocument(json.submission);
  const formerReference = shown.text('/data/application/reference');
  const read = readCase(shown, sent, formerReference);
  const faults = [
    ...shown.problems.map(({ field, because }) => ({ field, because })),
    ...sent.problems.map(({ field, because }) => ({ field: `/submission${field}`, because })),
  ];
  return faults.length > 0 || !read
    ? { line, formerReference, asItCame, faults }
    : { line, formerReference, asItCame, read };
}

function readCase(
  shown: SubmittedDocument,
  sent: SubmittedDocument,
  formerReference: string | null,
): ImportedCase | undefined {
  const applicationType = shown.code('/applicationType');
  const receivedOn =
    dayAt(shown, '/data/validation/receivedAt') ?? dayAt(shown, '/data/submission/submittedAt');
  if (!formerReference) need(shown, '/data/application/reference');
  if (!applicationType) need(shown, '/applicationType');
  if (!receivedOn) need(shown, '/data/validation/receivedAt');
  const end = readEnd(shown);
  const [valid, siteNotice, site] = [readValid(shown), readSiteNotice(shown), readSite(sent)];
  const people = { applicant: readApplicant(sent), agent: readAgent(sent) };
  if (!formerReference || !applicationType || !receivedOn) return undefined;
  return {
    ...{ formerReference, applicationType, receivedOn, valid, siteNotice, site, ...people },
    typeIsKnown: kindOfCode(applicationType) === 'submittable',
    scale: scaleOfMeasures({ applicationType, measures: readMeasures(sent), projectTypes: [] }, receivedOn),
    description: sent.text('/data/proposal/description') ?? noDescription,
    feePaidPence: null,
    feeRefundedPence: null,
    ...{ invalid: null, officer: null, end, parent: null, lists: nothingInLists, gaps: [] },
    onRegister: end !== null && shown.at('/data/application/publishedAt') !== undefined,
  };
}

const endings = { determined: 'decided', withdrawn: 'withdrawn', returned: 'returned' } as const;

/** The outcome, as far as the shape has it; null while the case is undetermined. */
function readEnd(shown: SubmittedDocument): ImportedCase['end'] {
  const status = shown.code('/data/application/status');
  if (status === null || status === 'undetermined') return null;
  const ended = Object.hasOwn(endings, status) ? endings[status as keyof typeof endings] : undefined;
  if (!ended) {
    shown.refuse('/data/application/status', 'not-acceptable', `Its status is unknown: ${status}.`);
    return null;
  }
  const nothing = { decidedBy: null, conditions: [], refusalReasons: [], asWritten: status };
  if (ended !== 'decided') {
    const endedOn = dayAt(shown, '/data/application/withdrawnAt');
    return { ...nothing, ended, endedOn, decision: null };
  }
  const by = shown.code('/data/assessment/committeeDecision') === null ? 'planningOfficer' : 'committee';
  const place = `/data/assessment/${by}Decision`;
  const [decision, endedOn] = [shown.code(place), dayAt(shown, `${place}Date`)];
  if (decision !== 'granted' && decision !== 'refused')
    shown.refuse(place, 'required', 'It was determined: give the decision.');
  if (endedOn === null) shown.refuse(`${place}Date`, 'required', 'It was determined: give the day.');
  const decided = decision === 'refused' ? 'refused' : 'granted';
  return {
    ...nothing,
    ended,
    endedOn,
    decision: decided,
    decidedBy: by === 'committee' ? 'Committee' : 'Officer',
  };
}

const need = (document: SubmittedDocument, pointer: string): void =>
  document.refuse(pointer, 'required', 'It is needed.');

function readValid(shown: SubmittedDocument): ImportedCase['valid'] {
  const validFrom = dayAt(shown, '/data/validation/validatedAt');
  if (!validFrom || shown.at('/data/validation/isValid') === false) return null;
  return { validFrom, decideBy: dayAt(shown, '/data/assessment/expiryDate'), eia: false, extensions: [] };
}

function readSiteNotice(shown: SubmittedDocument): ImportedCase['siteNotice'] {
  const displayedOn = dayAt(shown, '/data/consultation/startDate');
  const commentsUntil = dayAt(shown, '/data/consultation/endDate');
  const displayed = shown.isTrue('/data/consultation/siteNotice');
  return displayed && displayedOn && commentsUntil ? { displayedOn, commentsUntil } : null;
}

/** A day, or the London day of a moment; otherwise an error. */
function dayAt(document: SubmittedDocument, pointer: string): CalendarDate | null {
  const written = document.at(pointer);
  if (written === undefined || written === null) return null;
  const moment = parseInstant(written);
  const day = parseCalendarDate(written) ?? (moment && londonDate(moment));
  if (day) return day;
  document.refuse(pointer, 'not-acceptable', 'It must be a day, or a moment with its offset.');
  return null;
}
