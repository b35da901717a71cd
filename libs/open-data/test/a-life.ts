import { readFileSync } from 'node:fs';
import type { Sealed } from '#domain';
import { calendarDate, instant } from '#legislation';
import { type Case, caseFrom, history } from '#read-models';
import {
  allocated,
  anna,
  asked,
  decided,
  due,
  invalidated,
  received,
  recommended,
  recordOfCase,
  validated,
  withdrawn,
} from '../../../test/projections/cases.js';
import { type OpenDataAsked, postSubmissionApplication } from '../src/index.js';

export type Fact = Parameters<typeof recordOfCase>[0][number];

export const fact = (type: string, effectiveOn: string, data: object = {}): Fact => ({
  type,
  effectiveOn,
  ...data,
});
const but = (before: Fact, change: object): Fact => ({ ...before, ...change });
const day = calendarDate;

const inHand = [received(), allocated(anna)];
const valid = [...inHand, validated(), due('2026-05-04')];

const representation = (representationId: string, stance: string) =>
  fact('RepresentationReceived', '2026-03-20', {
    representationId,
    stance,
    author: 'sealed:author' as Sealed,
    comment: 'sealed:comment' as Sealed,
    topics: ['design'],
    receivedOn: day('2026-03-20'),
    late: false,
  });

const response = (consulteeId: string, position: string) =>
  fact('ConsulteeResponded', '2026-03-25', {
    responseId: `r-${consulteeId}`,
    consulteeId,
    position,
    comment: `What the ${consulteeId} body wrote: bats roost at 3 Mill Lane.`,
    respondent: 'sealed:respondent' as Sealed,
    receivedOn: day('2026-03-25'),
    late: false,
  });

const document = (documentId: string, publishStatus: string, kind = 'plan') =>
  fact('DocumentAdded', '2026-03-10', {
    documentId,
    kind,
    title: `The ${documentId}`,
    mediaType: 'application/pdf',
    bytes: 1234,
    sha256: 'f00d',
    location: `https://files.example/${documentId}.pdf`,
    receivedOn: day('2026-03-10'),
    publishStatus,
    redacts: null,
  });

const body = (consulteeId: string) => ({
  consulteeId,
  name: `The ${consulteeId} body`,
  kind: 'statutory',
  respondBy: day('2026-04-02'),
  because: null,
});

const consulting = [
  ...valid,
  document('elevations', 'publish'),
  document('viability', 'withhold'),
  document('unread', 'not-assessed'),
  fact('ApplicationPublished', '2026-03-11', { publishedOn: day('2026-03-11'), documents: ['elevations'] }),
  fact('ConsultationOpened', '2026-03-11', { openedOn: day('2026-03-11'), again: false }),
  fact('ConsulteesContacted', '2026-03-11', {
    entryId: 'c',
    contactedOn: day('2026-03-11'),
    consultees: [body('heritage'), body('highways'), body('ecology')],
    again: false,
  }),
  fact('SiteNoticeDisplayed', '2026-03-12', {
    entryId: 'n',
    displayedOn: day('2026-03-12'),
    commentsUntil: day('2026-04-01'),
    because: null,
    place: 'The gate',
    evidence: 'photo',
  }),
  representation('1', 'objection'),
  representation('2', 'support'),
  representation('3', 'neutral'),
  fact('RepresentationRedacted', '2026-03-21', { representationId: '1', redactedComment: 'Too tall.' }),
  fact('RepresentationWithdrawn', '2026-03-22', { representationId: '3', withdrawnOn: day('2026-03-22') }),
  response('heritage', 'objection'),
  response('highways', 'noComment'),
  response('ecology', 'amendmentsNeeded'),
  fact('ConsulteeResponseRedacted', '2026-03-26', {
    responseId: 'r-heritage',
    redactedComment: 'It harms the setting of a listed building.',
  }),
];
const assessed = [
  ...consulting,
  fact('ConsultationClosed', '2026-04-03', { closedOn: day('2026-04-03'), lastDay: day('2026-04-02') }),
];
const inCommittee = [
  ...assessed,
  recommended(),
  fact('CommitteeReferralMade', '2026-04-21', {
    entryId: 'g',
    by: anna,
    reason: 'Gateway test met',
    because: null,
  }),
];
const refused = [
  ...assessed,
  recommended(),
  but(decided(), { decision: 'refused' }),
  document('notice', 'publish', 'decisionNotice'),
];
const lodged = [
  ...refused,
  fact('AppealLodged', '2026-05-11', {
    appealId: 'a',
    inspectorateReference: 'APP/1',
    against: 'refusal',
    lodgedOn: day('2026-05-11'),
    window: null,
    because: null,
    outOfTime: false,
  }),
];
const started = [
  ...lodged,
  fact('AppealValidated', '2026-05-18', { appealId: 'a', validatedOn: day('2026-05-18') }),
  fact('AppealStarted', '2026-06-01', { appealId: 'a', startedOn: day('2026-06-01'), procedure: 'hearing' }),
];

/** A case at every stage of its life. */
export const lives: Readonly<Record<string, readonly Fact[]>> = {
  received: [received()],
  'waiting for requested information': [...inHand, asked('1')],
  invalid: [...inHand, asked('1'), invalidated()],
  returned: [
    ...inHand,
    invalidated(),
    fact('ApplicationReturned', '2026-04-01', { returnedOn: day('2026-04-01'), reason: 'Nothing came' }),
  ],
  'withdrawn before it was valid': [...inHand, withdrawn()],
  consulting,
  assessed,
  recommended: [...assessed, recommended()],
  'in committee': inCommittee,
  'decided by committee': [
    ...inCommittee,
    fact('CommitteeScheduled', '2026-04-21', {
      meetingId: 'm',
      committee: 'Planning',
      meetsOn: day('2026-04-22'),
      agendaItem: '5',
    }),
    but(decided(), { decidedBy: 'committee' }),
  ],
  decided: [...assessed, recommended(), decided()],
  refused,
  'appeal lodged': lodged,
  'appeal started': started,
  'appeal allowed': [
    ...started,
    fact('AppealDecided', '2026-09-01', {
      appealId: 'a',
      outcome: 'allowed',
      decidedOn: day('2026-09-01'),
      document: null,
      conditions: [],
    }),
  ],
  'appeal withdrawn': [
    ...started,
    fact('AppealWithdrawn', '2026-07-01', { appealId: 'a', withdrawnOn: day('2026-07-01') }),
  ],
  'taken to court': [
    ...refused,
    fact('HighCourtClaimMade', '2026-05-20', { claimReference: 'CO/1', claimedOn: day('2026-05-20') }),
  ],
  'silence decided': [
    ...consulting,
    fact('DeemedOutcomeOccurred', '2026-05-05', {
      outcome: 'prior-approval-deemed',
      from: day('2026-05-05'),
      because: null,
    } as never),
  ],
  'the minister decided': [
    ...consulting,
    fact('SecretaryOfStateDecided', '2026-07-05', {
      decision: 'refused',
      decidedOn: day('2026-07-05'),
    } as never),
  ],
  'quashed and reopened': [
    ...lodged,
    fact('HighCourtClaimMade', '2026-05-20', { claimReference: 'CO/1', claimedOn: day('2026-05-20') }),
    fact('CaseReopened', '2026-10-01', { reopenedOn: day('2026-10-01'), reason: 'Quashed' }),
  ],
  'withdrawn while consulting': [...consulting, withdrawn()],
};

/** Its place is taken by another case. */
export const closedAsDuplicate: readonly Fact[] = [
  ...inHand,
  fact('ApplicationClosedAsDuplicate', '2026-03-04', {
    duplicateOf: '26/00016/HFUL',
    closedOn: day('2026-03-04'),
    reason: 'Sent twice',
    by: anna,
  }),
];

export function caseOf(facts: readonly Fact[], applicationType?: string): Case {
  const [first, ...later] = facts;
  const begun = applicationType === undefined ? first! : { ...first!, applicationType };
  const rows = recordOfCase([begun, ...later]).map((recorded) => history.project(undefined, recorded)!);
  return caseFrom(rows)!;
}

export const jsonAt = (path: URL) => JSON.parse(readFileSync(path, 'utf8'));

export const aSubmission = jsonAt(new URL('../../intake/fixtures/householder.json', import.meta.url));

/** Who asks, of what, and when. */
export const usually = {
  officerName: 'Anna Bell',
  commentsTaken: 'untilDecision',
  region: null,
  generatedAt: instant('2026-11-21T10:00:00Z'),
} as const;

export function exportOf(
  facts: readonly Fact[],
  submission = aSubmission,
  applicationType?: string,
  change: Partial<Omit<OpenDataAsked, 'found'>> = {},
) {
  const found = caseOf(facts, applicationType);
  const answer = postSubmissionApplication({ found, submission, ...usually, ...change });
  if ('notOpenData' in answer) throw new Error(answer.notOpenData);
  return answer.exported;
}
