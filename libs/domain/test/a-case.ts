import { type CalendarDate, calendarDate, instant, receivedDay } from '#legislation';
import {
  type CameWith,
  type CaseReference,
  caseId,
  councilCode,
  type FileBrought,
  officerId,
  type ParentRelation,
  type PlanningApplicationCommand,
  type PlanningApplicationEvent,
  planningApplication,
  type Scan,
  type Sealed,
} from '../src/index.js';
import { specify } from './given.js';

/** Commands and people for specs: an ordinary householder case, received and valid on Monday 2 March 2026. */
export const day = calendarDate;
export const caseReference = '26/00017/HFUL' as CaseReference;
export const monday = day('2026-03-02');
export const later = day('2026-04-01');
export const expiry = day('2026-04-27');
export const amina = officerId('amina.hassan');
export const dylan = officerId('dylan.price');
export const sealed = 'sealed' as Sealed;
export const another = {
  caseId: caseId('7d0c5c6e-1111-4222-8333-944445555667'),
  reference: '26/00099/DISC' as CaseReference,
};

type Command = PlanningApplicationCommand;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** The facts to which commands lead, one after the other. A refusal is a mistake of the spec. */
export function having(...commands: readonly Command[]): readonly PlanningApplicationEvent[] {
  const facts: PlanningApplicationEvent[] = [];
  for (const command of commands) {
    const outcome = planningApplication.decide(command, stateAfter(facts));
    if ('rejected' in outcome) throw new Error(`${command.type}: ${outcome.rejected.because}`);
    facts.push(...(outcome.brought ?? []), ...outcome.accepted);
  }
  return facts;
}

export const stateAfter = (facts: readonly PlanningApplicationEvent[]) =>
  facts.reduce(planningApplication.evolve, planningApplication.initial);

const submittedAt = instant('2026-03-02T10:00:00Z');

export const receive = (changes: Partial<Of<'ReceiveApplication'>> = {}): Of<'ReceiveApplication'> => ({
  type: 'ReceiveApplication',
  caseReference,
  submissionId: '81bcaa0f',
  applicationType: 'pp.full.householder',
  typeIsKnown: true,
  scale: 'other',
  description: 'Rear extension',
  site: { address: '1 Mill Lane', postcode: null, uprn: null, ward: null, longitude: null, latitude: null },
  applicant: sealed,
  agent: null,
  submittedAt,
  receivedOn: monday,
  receivedOnBecause: receivedDay(submittedAt).because,
  payloadSha256: 'ab',
  feeStatedPence: null,
  payment: null,
  ...changes,
});

/** A form that names two files, a conservation area, homes and a fee. */
export const cameWith: CameWith = {
  particulars: {
    ...{ version: 1, payloadSha256: 'ab', addressedTo: councilCode('CAM'), addressedAs: 'CAM' },
    ...{ source: 'PlanX', schema: null, boundary: null, projectTypes: ['extend.rear'], remarks: [] },
    ownership: { certificate: 'a', agriculturalTenants: false, ownersNamed: 0 },
    ...{ owners: null, statements: sealed },
  },
  documents: ['submitted-1', 'submitted-2'].map((documentId) => ({
    ...{ documentId, kind: 'plan', submittedAs: ['elevations.proposed'], title: documentId },
    ...{ drawingNumber: null, mediaType: null, bytes: null, sha256: null, location: null },
    redactedByApplicant: false,
  })),
  lines: [
    {
      ...{ lineId: 'fee', about: 'fee', proposal: {}, duePence: 54_800, statedPence: 25_800 },
      because: 'One house altered.',
    },
    {
      ...{ lineId: 'measures', about: 'measures', homes: null, siteHectares: 0.03 },
      ...{ floorSpaceSquareMetres: 19, scale: 'other' },
    },
    {
      ...{ lineId: 'c0', about: 'constraint', constraintId: 'c0', kind: 'designated.conservationArea' },
      ...{ name: 'Mill Road', source: 'the submission' },
    },
  ],
};

export const amendSubmission = (changes: Partial<Of<'AmendSubmission'>> = {}): Of<'AmendSubmission'> => ({
  type: 'AmendSubmission',
  ...{ version: 2, submittedAt, receivedOn: monday, description: 'Rear extension, lower' },
  cameWith: {
    ...cameWith,
    particulars: {
      ...cameWith.particulars,
      version: changes.version ?? 2,
      payloadSha256: `of version ${changes.version ?? 2}`,
    },
    lines: cameWith.lines.map((line) => (line.about === 'fee' ? { ...line, duePence: 1 } : line)),
    documents: cameWith.documents.map((each) => ({ ...each, documentId: `${each.documentId}-2` })),
  },
  ...changes,
});

export const ask = (changes: Partial<Of<'RequestInformation'>> = {}): Of<'RequestInformation'> => ({
  type: 'RequestInformation',
  requestId: 'r1',
  kind: 'plans',
  request: 'The block plan has no scale',
  dueOn: day('2026-03-23'),
  on: monday,
  ...changes,
});

export const markValid = (changes: Partial<Of<'MarkValid'>> = {}): Of<'MarkValid'> => ({
  type: 'MarkValid',
  validFrom: monday,
  decideBy: null,
  eia: false,
  psi: false,
  on: monday,
  ...changes,
});

export const addDocument = (
  documentId: string,
  changes: Partial<Of<'AddDocument'>> = {},
): Of<'AddDocument'> => ({
  type: 'AddDocument',
  documentId,
  kind: 'plan',
  title: documentId,
  mediaType: 'application/pdf',
  bytes: 1024,
  sha256: `hash of ${documentId}`,
  location: `files/${documentId}`,
  receivedOn: monday,
  publishStatus: 'publish',
  redacts: null,
  on: monday,
  ...changes,
});

/** What a scanner says of a file. */
export const scanned = (verdict: Scan['verdict']): Scan => ({
  verdict,
  found: verdict === 'infected' ? 'Eicar-Test-Signature' : null,
  scanner: 'ClamAV',
  scannedAt: submittedAt,
});

/** The file of a document that {@link addDocument} named, as it is kept. */
export const fileOf = (documentId: string, changes: Partial<FileBrought> = {}): FileBrought => ({
  ...{ documentId, sha256: `hash of ${documentId}`, bytes: 1024, mediaType: 'application/pdf' },
  ...{ subject: `document-${documentId}`, by: dylan, scan: null },
  ...changes,
});

export const store = (...files: readonly FileBrought[]): Of<'StoreDocuments'> => ({
  type: 'StoreDocuments',
  files,
  on: monday,
});

/** That nothing of the site or the plan asks for more publicity than usual. */
export const sayNeeds = (
  circumstances: Of<'RecordPublicityNeeds'>['circumstances'] = {},
  changes: Partial<Of<'RecordPublicityNeeds'>> = {},
): Of<'RecordPublicityNeeds'> => ({
  type: 'RecordPublicityNeeds',
  circumstances: {
    ...{ departure: false, affectsRightOfWay: false },
    ...{ affectsListedBuildingSetting: false, affectsConservationArea: false },
    ...circumstances,
  },
  reason: null,
  on: monday,
  ...changes,
});

export const publish: Of<'PublishToRegister'> = { type: 'PublishToRegister', on: monday };

export const siteNotice = (displayedOn: CalendarDate = monday): Of<'DisplaySiteNotice'> => ({
  type: 'DisplaySiteNotice',
  entryId: 'notice-1',
  displayedOn,
  place: 'Lamp post outside 1 Mill Lane',
  evidence: 'photo-of-notice',
  commentsUntil: null,
  on: displayedOn,
});

export const represent = (
  representationId: string,
  changes: Partial<Of<'RecordRepresentation'>> = {},
): Of<'RecordRepresentation'> => ({
  type: 'RecordRepresentation',
  representationId,
  stance: 'objection',
  author: sealed,
  comment: sealed,
  topics: ['overlooking'],
  receivedOn: monday,
  on: monday,
  ...changes,
});

export const postComment = (
  representationId: string,
  changes: Partial<Of<'PostPublicComment'>> = {},
): Of<'PostPublicComment'> => ({
  type: 'PostPublicComment',
  representationId,
  stance: 'objection',
  author: sealed,
  comment: sealed,
  contact: sealed,
  topics: ['privacy'],
  taken: 'untilDecision',
  on: monday,
  ...changes,
});

/** A letter by e-mail that asks a consultee for views, or the applicant for information, with a link to answer by. */
export const writeWithLink = (
  letterId: string,
  asks: { readonly consulteeId: string } | { readonly requestId: string },
  changes: Partial<Of<'WriteLetter'>> = {},
): Of<'WriteLetter'> => ({
  ...{ type: 'WriteLetter', letterId, channel: 'email', recipient: sealed, encloses: [], by: dylan },
  ...('requestId' in asks
    ? { letter: 'informationRequest', to: 'applicant', consulteeId: null, requestId: asks.requestId }
    : { letter: 'consultation', to: 'consultee', consulteeId: asks.consulteeId }),
  template: { of: 'service', version: '1', sha256: 'ab'.repeat(32) },
  file: { sha256: 'cd'.repeat(32), bytes: 20, mediaType: 'text/plain', subject: `document-${letterId}` },
  link: { council: councilCode('CAM'), until: day('2026-03-23'), tokenSha256: '01'.repeat(32) },
  on: monday,
  ...changes,
});

export const condition = {
  text: 'Materials to be approved.',
  reason: 'To protect the street scene.',
  timing: 'preOccupation',
  detailsRequired: true,
  agreedOn: null,
} as const;

export const recommend = (changes: Partial<Of<'SubmitRecommendation'>> = {}): Of<'SubmitRecommendation'> => ({
  type: 'SubmitRecommendation',
  recommendation: 'grant',
  report: 'It accords with the plan.',
  reportDocument: null,
  conditions: [condition],
  refusalReasons: [],
  by: dylan,
  on: later,
  ...changes,
});

export const recommendRefusal = recommend({
  recommendation: 'refuse',
  conditions: [],
  refusalReasons: ['It would harm the street scene.'],
});

export const decide = (changes: Partial<Of<'IssueDecision'>> = {}): Of<'IssueDecision'> => ({
  type: 'IssueDecision',
  decision: 'granted',
  signedBy: amina,
  signer: { roles: ['teamLeader'], grade: null },
  unpublishedBecause: null,
  on: later,
  ...changes,
});

export const withdraw: Of<'WithdrawApplication'> = {
  type: 'WithdrawApplication',
  requestedBy: 'agent',
  reason: 'Sold',
  on: monday,
};

export const validated = [receive(), markValid()] as const;
export const publicised = [
  ...validated,
  sayNeeds(),
  publish,
  addDocument('photo-of-notice'),
  siteNotice(),
] as const;
export const recommended = [...publicised, recommend()] as const;
export const granted = [...recommended, decide()] as const;
export const refused = [...publicised, recommendRefusal, decide({ decision: 'refused' })] as const;

/** What a case makes of a command, after the facts to which other commands led. */
export const given = (...commands: readonly Command[]) =>
  specify(planningApplication)(...having(...commands));

/** It hangs on a permission that is older than the record. */
export const hangsElsewhere = (relation: ParentRelation) =>
  ({
    type: 'RecordParentElsewhere',
    ...{ reference: 'C/98/1', authority: 'Its former council', relation },
    ...{ reason: 'Older than the record', isHeld: false, on: monday },
  }) as const;
