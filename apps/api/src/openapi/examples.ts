import type { OpenAPIObject } from '@nestjs/swagger';
import { exampleOfSubmission, examplesOfMoves } from './examples.generated.js';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['post']>;

const day = '2026-06-01';
const caseId = '4c5c4a4e-6e57-5a0a-9d8e-3a7a0f4a9c11';
const reason = 'The figures of May were entered twice.';
const shares = [
  { council: 'CAM', weight: 3 },
  { council: 'SCA', weight: 2 },
];
const line = { service: 'preApplication', level: 'meeting', scale: 'major' };
const householder = { type: 'pp.full.householder' };
const rule = { table: 'fees', key: 'householder' };
const account = { issuer: 'https://login.cambridge.example', subject: 'amina.hassan@cambridge.example' };
const week = { week: day, month: '2026-06' };
const adoption = {
  rules: [{ ...rule, says: { amountPence: 60_000 } }],
  ...{
    source: 'Council minute 12 of 14 May 2026',
    confidence: 'V',
    from: day,
    reason: 'Adopted by council.',
  },
};
const moneyBack = { id: 'back-1', amountPence: 5_000, reason };
const stream = 'timesheet-dylan.price-2026-06';

/** Examples of bodies for routes that are not about a case. */
const ofBodies: Readonly<Record<string, object>> = {
  ActOnCasesBody: { command: 'recommendation', caseIds: [caseId] },
  DismissalBody: { reason: reason },
  HandingOnBody: { council: 'SCA', reason: reason },
  SeenBody: { position: '4711' },
  SuggestedAllocationsBody: { caseIds: [caseId] },
  BatchBody: { items: [{ caseId, command: 'allocation', body: { officer: 'dylan.price' } }] },
  TakeOnCouncilBody: { council: 'HDC', name: 'Huntingdonshire', referenceFormat: '{yy}/{number}/{suffix}' },
  ReferenceFormatBody: { referenceFormat: '{yy}/{number}/{suffix}', from: day },
  AppearanceBody: {
    ...{ name: 'Cambridge City Council', shortName: 'Cambridge', colour: '#0f4c8a' },
    ...{ address: ['PO Box 700', 'Cambridge CB1 0JH'], phone: '01223 457000', from: day },
    ...{ email: 'planning@cambridge.example', website: 'https://www.cambridge.example/planning' },
  },
  CommitteeBody: { name: 'Planning Committee', seats: 9, quorum: 4, from: day },
  PublicationPolicyBody: { commenterNames: 'publish', commenterAddresses: 'withhold', from: day },
  PublicCommentsBody: { taken: 'untilDecision', from: day },
  PublicCommentBody: {
    ...{ sentiment: 'objection', topics: ['privacy'] },
    comment: 'The rear window would look into our bedroom.',
    author: { name: 'Norah Neighbour', address: '3 Mill Lane, Cambridge', postcode: 'CB1 2AB' },
  },
  OfficialCodesBody: { codes: ['E07000008', 'Q0505'], region: 'East of England', from: day },
  AreasBody: { areas: [{ team: 'City', wards: ['Petersfield'] }], from: day },
  RetentionBody: { periods: [{ records: 'comments', years: 7 }], from: day },
  LetterTemplateBody: {
    title: 'Your application {reference} is valid',
    body: '{caseDetails}\n\nYour application is valid from {validFrom}. We must decide it by {decideBy}.\n\n{officer}',
    from: day,
  },
  TemplatePreviewBody: { title: 'Your application {reference}', body: '{caseDetails}\n\n{officer}', caseId },
  ServiceTemplateBody: { from: day },
  LettersByRuleBody: { letters: ['acknowledgement', 'validity'], from: day },
  ViewsByLinkBody: {
    ...{ position: 'noObjection', comment: 'The access has the width that we ask for.' },
    respondent: 'Ana Silva, development engineer',
  },
  InformationByLinkBody: { answer: 'The drawing is at 1:100 now.' },
  FileByLinkBody: {
    ...{ documentId: 'plan-2', title: 'Proposed elevations', mediaType: 'application/pdf', bytes: 81_920 },
    sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  },
  NeighboursByListBody: { csv: 'address,postcode\n"1 Mill Road, Cambridge",CB1 2AB\n' },
  ImportBody: { source: 'Uniform', csv: 'reference,received\n24/00017/FUL,2024-03-01\n' },
  JoinServiceBody: { officer: 'grace.okafor', name: 'Grace Okafor', jobTitle: 'Planner', employer: 'CAM' },
  AuthoriseOfficerBody: { from: day },
  EndAuthorisationBody: { until: day },
  PostBody: {
    ...{ employer: 'CAM', grade: 'senior', team: 'City', from: day },
    minutesByWeekday: [444, 444, 444, 444, 444],
  },
  LeavingBody: { lastDay: day, handOverTo: 'mei.lin' },
  SignOnBody: { ...account, from: day },
  EndSignOnBody: { ...account, until: day },
  FoundServiceBody: { name: 'Greater Cambridge Shared Planning', host: 'SCA', firstMonth: '2026-04' },
  StageProposalBody: { proposalId: 'hdc-live', stage: 'live', from: day },
  SuccessionProposalBody: { proposalId: 'one-council', successors: shares, from: day },
  DivisionProposalBody: {
    ...{ proposalId: 'by-wards', otherwise: 'SCA' },
    wards: [{ ward: 'Petersfield', council: 'CAM' }],
  },
  WithdrawProposalBody: { reason },
  CallOffSuccessionBody: { of: 'CAM', reason },
  RecordTimeBody: { entries: [{ entryId: 'e-1', workedOn: day, minutes: 90, caseId }] },
  TimeCsvBody: { csv: 'workedOn,minutes,caseReference\n2026-06-01,90,26/00017/HFUL\n' },
  ReverseTimeBody: { entryId: 'e-1', workedOn: day, reason },
  WeekBody: week,
  ReturnWeekBody: { ...week, reason },
  RateBody: {
    ...{ grade: 'senior', from: day, payPence: 4_500_000, onCostsPence: 1_200_000 },
    ...{ directPence: 200_000, overheadSharePence: 900_000, productiveHours: 1_500 },
  },
  OpenPoolBody: { name: 'Plan making' },
  PoolCostBody: { costId: 'c-1', amountPence: 250_000, what: 'Consultants', incurredOn: day },
  ReversalBody: { id: 'c-1', reason },
  RuleBody: {
    ...{ from: day, otherwise: shares },
    parts: [{ portion: 1, basis: 'fixedShare', councils: shares }],
  },
  FeeIncomeBody: { arrangement: 'held', from: day },
  AccountCodesBody: { codes: { time: '4100', poolShare: '4200' } },
  DisbursementBody: { disbursementId: 'd-1', amountPence: 42_000, what: 'Press notice', paidOn: day },
  AdjustmentBody: { adjustmentId: 'a-1', reason, cites: ['2026-05'], amountPence: -12_000 },
  ApprovalBody: { id: 'a-1' },
  InvoiceBody: { ...line, customer: 'C-1', dueOn: day },
  PaymentBody: { paymentId: 'p-1', amountPence: 20_000, reference: 'BACS 4711', paidOn: day },
  MoneyBackBody: moneyBack,
  PriceBody: { ...line, netPence: 100_000, vatCode: 'S', from: day },
  PriceQuestionBody: { ...line, on: day },
  VatCodeBody: { vatCode: 'S', ratePerTenThousand: 2_000, from: day },
  ServiceActivityBody: { service: 'preApplication', activity: 'Advice', from: day },
  DisputeBody: { disputeId: 'q-1', lineKeys: [], reason, amountPence: 100 },
  ResolveDisputeBody: { disputeId: 'q-1', outcome: 'notUpheld' },
  ConfirmationBody: { proposalId: 'proposal-1' },
  ProposalWithdrawalBody: { proposalId: 'proposal-1', reason },
  SettleBody: { settlementId: 's-1', reference: 'BACS 4712', paidOn: day, amountPence: 1_000_000 },
  BaselineBody: { year: 2026, alonePence: 410_000_000, targetSavingPence: 70_000_000 },
  ForecastBody: { year: 2026, expectedPence: 340_000_000 },
  FeeQuestionBody: { proposal: { ...householder, development: { housesAltered: 1 } }, on: day },
  DeadlineQuestionBody: { ...householder, validFrom: day },
  PublicityQuestionBody: { ...householder, madeOn: day, affectsConservationArea: true },
  WhoDecidesQuestionBody: { ...householder, objections: 4, recommendation: 'grant', on: day },
  ReceivedDayQuestionBody: { submittedAt: '2026-05-30T18:30:00Z' },
  WorkingDayQuestionBody: { from: day, workingDays: 10 },
  ScaleQuestionBody: { type: 'pp.full', homes: 9, siteHectares: 0.4 },
  BiodiversityQuestionBody: { type: 'pp.full', scale: 'minor', homes: 4, habitatSquareMetres: 60 },
  AppealQuestionBody: { ...householder, against: 'refusal', madeOn: day, decideBy: '2026-07-27' },
  PermissionLifeQuestionBody: { type: 'pp.full', decidedOn: day },
  GuaranteeQuestionBody: { ...householder, validFrom: day },
  SilenceQuestionBody: { type: 'pa.part1.classA', validFrom: day },
  ValidDayQuestionBody: {
    pieces: [
      { what: 'The form', sentAt: '2026-06-01T10:00:00+01:00' },
      { what: 'The fee', sentAt: '2026-06-04T18:30:00+01:00' },
    ],
  },
  ResponseDueQuestionBody: { asked: 'validation-request', askedOn: day },
  TimelinessQuestionBody: {
    ...{ type: 'pp.full.minor', validFrom: day, decidedOn: '2026-08-14' },
    agreements: [{ until: '2026-08-21', agreedOn: '2026-07-20' }],
  },
  EarliestDecisionQuestionBody: {
    ...{ ...householder, madeOn: day, validFrom: day },
    given: [{ told: 'neighbour-letter', beganOn: '2026-06-03' }],
  },
  StandardConditionsQuestionBody: { type: 'advertConsent', decidedOn: day },
  WhoSignsQuestionBody: { ...householder, decision: 'granted', decidedBy: 'officer', roles: ['teamLeader'] },
  ReturnLineQuestionBody: { type: 'pp.full', scale: 'major', use: 'dwellings', decidedOn: day },
  DesignationQuestionBody: { measure: 'speed.major', decisions: 40, counted: 23 },
  SettlementQuestionBody: { proposal: householder, paidPence: 52_800, on: day },
  RefundQuestionBody: { cause: 'withdrawn before valid', paidPence: 54_800, withdrawnOn: day },
  DeemedDischargeQuestionBody: { receivedOn: day, decideBy: '2026-07-27' },
  LibraryConditionBody: {
    title: 'Materials to match',
    text: 'The materials match those of the house.',
    reason: 'So that it fits the house.',
    usual: true,
  },
  RetireConditionBody: { from: day },
  DirectoryConsulteeBody: {
    ...{ name: 'County Highways', kind: 'statutory', email: 'planning@highways.example' },
    consultWhen: 'A new or altered access to a classified road.',
    reason: 'The county has one mailbox for consultations from today.',
  },
  EndConsulteeBody: { from: day, reason: 'Its work went to another body.' },
  RetryHeldBody: { reason: 'The release of today reads it.' },
  DraftBody: { content: { recommendation: 'grant', report: 'The extension is modest.' } },
  SettingAsideProposalBody: { stream, revision: 7, reason },
  SettingAsideConfirmationBody: { proposalId: 'proposal-1', stream },
  SettingAsideWithdrawalBody: { proposalId: 'proposal-1', stream, reason },
  EraseEndedBody: {
    untouchedSince: '2019-01-01',
    parts: ['applicant', 'agent'],
    reason: 'Kept long enough.',
  },
  ConfirmEndedBody: { proposalId: 'proposal-1' },
  WhatIfBody: { adopt: adoption, cases: { stage: ['to assess'] } },
  AdoptCouncilLawBody: adoption,
  WithdrawCouncilLawBody: {
    rules: [rule],
    from: day,
    reason: 'The council returned to the national fee.',
  },
};

const takesSubmissions = /^\/submissions$|\/unread-submissions\/\{submission\}\/reading$/;
const ofACase = '/councils/{council}/planning-applications/{caseId}/';

/** An example for every body, which the API accepts; for commands on a case, what the specs send. */
export function withExamples(paths: Paths): Paths {
  const all = Object.entries(paths).map(([path, item]) => {
    const method = item.post ? 'post' : 'put';
    const operation = item[method];
    const body = operation?.requestBody;
    const json = body && 'content' in body ? body.content['application/json'] : undefined;
    if (!operation || !json) return [path, item];
    const example = exampleOf(path, json.schema);
    if (!example) return [path, item];
    const content = {
      ...(body && 'content' in body && body.content),
      'application/json': { ...json, example },
    };
    return [path, { ...item, [method]: { ...operation, requestBody: { ...body, content } } as Operation }];
  });
  return Object.fromEntries(all);
}

function exampleOf(path: string, schema: object | undefined): object | undefined {
  const name = schema && '$ref' in schema ? String(schema.$ref).split('/').at(-1)! : '';
  const route = path.startsWith(ofACase) ? path.slice(ofACase.length).replace(/\/preview$/, '') : '';
  if (takesSubmissions.test(path)) return exampleOfSubmission;
  // At its own path an act of two people is refused, with the address for proposals.
  return examplesOfMoves[route] ?? examplesOfMoves[`${route}/proposal`] ?? ofBodies[name];
}
