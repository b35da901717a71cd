import {
  applicantsOwn,
  type CaseId,
  type DocumentKind,
  type ErasureGround,
  type PersonalPart,
  type PlanningApplicationEvent,
  planningApplication,
  registerKeepsName,
  type WrittenLetter,
} from '#domain';
import { type Json, type Subject, subjectsIn } from '#privacy';
import { Problem } from '../../http/problem.js';

export interface Asked {
  readonly parts: readonly { readonly part: PersonalPart; readonly partId?: string }[];
  readonly ground: ErasureGround;
}

export type ExistingCase = Exclude<ReturnType<typeof planningApplication.evolve>, { stage: 'unknown' }>;
export type Party = 'applicant' | 'agent';

/** Names what the register keeps of somebody, apart from all else of theirs. */
export const registerSubject = (caseId: CaseId, part: Party): Subject => `register-${part}-${caseId}`;

export const nothingElse = { email: null, phone: null, address: null, addressIsSite: false } as const;

type Named = Readonly<Record<'type' | 'name' | 'company', string | null>>;

export const isParty = (value: Json): value is Named & Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && 'name' in value;

export function peopleIn(event: PlanningApplicationEvent): Asked['parts'] {
  switch (event.type) {
    case 'ApplicationReceived':
      return [{ part: 'applicant' }, { part: 'agent' }];
    case 'ParticularsReceived':
      return event.owners === null ? [] : [{ part: 'owners' }];
    case 'DocumentStored':
      return [{ part: 'document', partId: event.documentId }];
    case 'LetterWritten':
      return event.to === 'applicant' || event.to === 'agent'
        ? []
        : [{ part: 'letter', partId: event.letterId }];
    case 'RepresentationReceived':
      return [{ part: 'representation', partId: event.representationId }];
    case 'ConsulteeResponded':
      return [{ part: 'consulteeResponse', partId: event.responseId }];
    default:
      return [];
  }
}

/** Whatever is sealed of somebody in a fact: as received, and as an earlier erasure kept it for the register. */
export function saysOf(event: PlanningApplicationEvent, part: Party): readonly unknown[] {
  if (event.type === 'ApplicationReceived') return [event[part]];
  // The answers on the form are the applicant's own words.
  if (event.type === 'ParticularsReceived') return part === 'applicant' ? [event.statements] : [];
  if (event.type !== 'PersonalDataErased') return [];
  return event.erased.filter((erased) => erased.part === part).map(({ keptForRegister }) => keptForRegister);
}

/** Under whose keys the bytes of documents lie. */
export const fileSubjects = (
  events: readonly PlanningApplicationEvent[],
  which: (documentId: string) => boolean,
): readonly Subject[] =>
  events.flatMap((event) =>
    event.type === 'DocumentStored' && which(event.documentId) ? [event.subject] : [],
  );

/** Under whose keys letters lie, with the names and addresses that they went to. */
export const lettersTo = (
  events: readonly PlanningApplicationEvent[],
  which: (letter: WrittenLetter) => boolean,
): readonly Subject[] =>
  events.flatMap((event) => (event.type === 'LetterWritten' && which(event) ? [event.file.subject] : []));

export const isKeptPublished = (
  state: ExistingCase,
  documentId: string | null,
  ground: ErasureGround,
): boolean =>
  registerKeepsName(state, ground) &&
  state.register.documents.get(documentId ?? '')?.publishStatus === 'publish';

export const publishedStill = (documentId: string | null): Problem =>
  new Problem(
    409,
    'published-still',
    `${documentId} is published on the register, which keeps it for good (DMPO art. 40). If it should not be public, withhold it first.`,
  );

export const isApplicants = (state: ExistingCase, documentId: string, keeps: boolean): boolean =>
  isToGo(state, documentId, keeps, applicantsOwn);

/**
 * The form or a separate file contains the certificate of ownership, with each notified owner and their
 * address.
 */
export const namesOwners = (state: ExistingCase, documentId: string, keeps: boolean): boolean =>
  isToGo(state, documentId, keeps, (kind) => kind === 'applicationForm' || kind === 'certificate');

/** What is published stays on the register as long as the register keeps the case (DMPO art. 40). */
function isToGo(
  { register }: ExistingCase,
  documentId: string,
  keeps: boolean,
  isOf: (kind: DocumentKind) => boolean,
): boolean {
  const document = register.documents.get(documentId);
  return document !== undefined && isOf(document.kind) && !(keeps && document.publishStatus === 'publish');
}

export const ownersIn = (event: PlanningApplicationEvent): unknown =>
  event.type === 'ParticularsReceived' ? event.owners : null;

export const entriesOf = (
  events: readonly PlanningApplicationEvent[],
  part: 'representation' | 'consulteeResponse',
  partId: string | null,
): readonly unknown[] =>
  events.filter((event) =>
    part === 'representation'
      ? event.type === 'RepresentationReceived' && event.representationId === partId
      : event.type === 'ConsulteeResponded' && event.responseId === partId,
  );

export const subjectsOf = (facts: readonly unknown[]): readonly Subject[] => [
  ...new Set(subjectsIn(facts as Json)),
];
