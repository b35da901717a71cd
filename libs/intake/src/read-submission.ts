import { type CouncilCode, parseCouncilCode } from '#domain';
import { type Instant, kindOfCode, parseCalendarDate, parseInstant } from '#legislation';
import { isObject, SubmittedDocument } from './document.js';
import { readFee, readMeasures } from './fee-and-measures.js';
import { forAnotherService, isEnquiry, notAnApplication } from './not-an-application.js';
import { otherBytes } from './other-formats.js';
import { describedBy } from './particulars/described.js';
import { readParticulars } from './particulars/read.js';
import { readAgent, readApplicant, readSite } from './people-and-site.js';
import { isPlanningPortal, readPlanningPortal } from './planning-portal/read-application.js';
import { readJson } from './read-json.js';
import { readCouncil, type SubmissionReading } from './reading.js';
import type { SubmissionProblem } from './refusal.js';
import { readFiles } from './stated-files.js';
import type { ProposalFacts } from './submission-read.js';

/**
 * Reads an Open Digital Planning submission: application 0.7.7, its prototype successor, or a pre-application
 * enquiry. It requires little (id, council, application type) and accepts the rest as it is: completeness is
 * for validation, not for a parser. Never throws.
 */
export function readSubmission(bytes: Uint8Array): SubmissionReading {
  const parsed = readJson(bytes);
  if ('refused' in parsed) return { refused: [namedOf(parsed.refused, otherBytes(bytes))] };
  if (!isObject(parsed.json))
    return {
      refused: [{ field: '', code: 'not-an-object', because: 'A submission must be a JSON object.' }],
    };
  const document = new SubmittedDocument(parsed.json);
  const elsewhere = forAnotherService(document) ?? notAnApplication(parsed.json);
  if (elsewhere) return { refused: [elsewhere] };
  if (isPlanningPortal(parsed.json)) return readPlanningPortal(parsed.json);
  return readDocument(document);
}

function readDocument(document: SubmittedDocument): SubmissionReading {
  const says = placesIn(document);
  const submissionId = readSubmissionId(document, says.id);
  const organisation = says.isOldest ? ownerIn(document) : readCouncil(document, says.organisation);
  const applicationType = readApplicationType(document);
  const submittedAt = readSubmittedAt(document, says.submittedAt);
  const particulars = readParticulars(document);
  const written = document.text('/data/proposal/description', '/data/proposal/reason');
  const rest = {
    description: describedBy(written, applicationType ?? '', particulars.statements, works(document)),
    addressedAs: document.text(says.organisation) ?? '',
    version: null,
    particulars,
    site: readSite(document),
    applicant: readApplicant(document),
    agent: readAgent(document),
    fee: readFee(document),
    measures: readMeasures(document),
    proposal: readProposal(document),
    files: readFiles(document),
    source: document.text('/metadata/source', '/metadata/session/source'),
    schema: document.text('/metadata/schema', '/metadata/schema/url'),
  };
  const [first, ...others] = document.problems;
  if (first) return { refused: [first, ...others] };
  // Each of these has a value or a problem.
  if (!submissionId || !organisation || !applicationType) throw new Error('a fault without a problem');
  const kind = isEnquiry(applicationType, rest.schema) ? 'preApplication' : 'application';
  const typeIsKnown = kindOfCode(applicationType) === 'submittable';
  return { read: { kind, submissionId, organisation, applicationType, typeIsKnown, submittedAt, ...rest } };
}

interface Places {
  readonly isOldest: boolean;
  readonly id: string;
  readonly organisation: string;
  readonly submittedAt: string;
}

/** The places of the basic fields: releases 0.1 used a session and the service's owner. */
function placesIn(document: SubmittedDocument): Places {
  const isOldest = document.has('/metadata/session') && !document.has('/metadata/id');
  return isOldest
    ? {
        ...{ isOldest, id: '/metadata/session/id', organisation: '/metadata/service/owner' },
        submittedAt: '/metadata/session/submittedAt',
      }
    : {
        ...{ isOldest, id: '/metadata/id', organisation: '/metadata/organisation' },
        submittedAt: '/metadata/submittedAt',
      };
}

/**
 * The service's owner by name, as in the first releases. It is not one of our codes: it is accepted if the
 * sender names the council, or if the service has a council for such submissions.
 */
function ownerIn(document: SubmittedDocument): CouncilCode | undefined {
  const owner = document.text('/metadata/service/owner') ?? '';
  const code = parseCouncilCode(
    owner
      .normalize('NFKD')
      .replace(/[^A-Za-z]/g, '')
      .toUpperCase()
      .slice(0, 8),
  );
  if (!code) document.refuse('/metadata/service/owner', 'required', 'A submission must name its council.');
  return code;
}

/** The problem, preceded by the recognised format if any. */
const namedOf = (problem: SubmissionProblem, looksLike: string | undefined): SubmissionProblem =>
  looksLike ? { field: '', code: 'another-format', because: looksLike } : problem;

/** The id alone identifies a submission, so it is not repaired: it is accepted unchanged or refused. */
const unprintable = /[\p{Cc}\p{Surrogate}]/u;
const longestId = 200;

function readSubmissionId(document: SubmittedDocument, pointer: string): string | undefined {
  const id = document.at(pointer);
  if (typeof id !== 'string' || id.trim() === '') {
    document.refuse(
      pointer,
      'required',
      'A submission needs an id, a text, so that it is received only once.',
    );
  } else if (id.length > longestId || unprintable.test(id)) {
    document.refuse(
      pointer,
      'not-acceptable',
      `An id may have at most ${longestId} characters, all printable.`,
    );
  } else return id;
  return undefined;
}

const typePattern = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+){0,7}$/;

function readApplicationType(document: SubmittedDocument): string | undefined {
  const places = ['/data/application/type', '/applicationType'];
  const pointer = places.find((place) => document.code(place) !== null) ?? '/data/application/type/value';
  const code = document.code(pointer);
  if (code === null)
    document.refuse(pointer, 'required', 'A submission must name its application type: pp.full.householder.');
  else if (code.length > 100 || !typePattern.test(code))
    document.refuse(pointer, 'not-acceptable', 'An application type is a code: words joined by dots.');
  else if (kindOfCode(code) === 'group')
    document.refuse(pointer, 'group-code', `${code} is a group of types: name one type of it.`);
  else return code;
  return undefined;
}

const momentPattern = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** The format of releases up to 0.2: the portal's database time, in UTC. */
const withoutOffset = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(\.\d+)?)$/;

function readSubmittedAt(document: SubmittedDocument, pointer: string): Instant | null {
  const written = document.at(pointer);
  if (written === undefined || written === null) return null;
  const text = typeof written === 'string' ? written.replace(withoutOffset, '$1T$2Z') : '';
  // `Date.parse` accepts 30 February as 1 March, so the day is checked separately.
  const isDay = momentPattern.test(text) && parseCalendarDate(text.slice(0, 10)) !== undefined;
  const moment = isDay ? parseInstant(text.toUpperCase()) : undefined;
  if (moment) return moment;
  document.refuse(
    pointer,
    'not-acceptable',
    'A moment must be in ISO 8601 with its offset: 2026-11-20T09:30:00Z.',
  );
  return null;
}

function readProposal(document: SubmittedDocument): ProposalFacts {
  const day = (pointer: string): string | null => parseCalendarDate(document.at(pointer)) ?? null;
  return {
    projectTypes: document.codes('/data/proposal/projectType'),
    startsOn: day('/data/proposal/date/start'),
    completedOn: day('/data/proposal/date/completion'),
    ownershipCertificate: document.code('/data/applicant/ownership/certificate'),
    declaredAccurate: document.isTrue('/data/application/declaration/accurate'),
    connectedToCouncil: connectionIn(document),
    preApplicationReference: document.text('/data/application/preApp/reference'),
  };
}

/** `none`, or whoever is connected: `employee`, `relation.electedMember`. */
function connectionIn(document: SubmittedDocument): boolean | null {
  const connection = document.code('/data/application/declaration/connection');
  return connection === null ? null : connection !== 'none';
}

/** The kinds of work, in the form's words if it has any. */
const works = (document: SubmittedDocument): readonly string[] =>
  document
    .list('/data/proposal/projectType')
    .map((each) =>
      document.textOf(isObject(each) ? (each.description ?? each.value) : each, '/data/proposal'),
    )
    .filter((each) => each !== null)
    .map((each) => (/^\S+\.\S+$/.test(each) ? each.replaceAll('.', ' ') : each));
