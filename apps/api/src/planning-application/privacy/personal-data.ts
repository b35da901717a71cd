import { Inject, Injectable } from '@nestjs/common';
import {
  applicantsOwn,
  type CaseId,
  type DocumentKind,
  type ErasedPart,
  type ErasureGround,
  isErased,
  type PersonalPart,
  type PlanningApplicationEvent,
  planningApplication,
  registerKeepsName,
  type Sealed,
  type StreamName,
  type WrittenLetter,
} from '#domain';
import { councilOf, type EventStore, type Recorded, stateAfter, subjectsErasedBy } from '#event-store';
import { type Json, type Sealing, type Subject, subjectsIn } from '#privacy';
import type { CommandRequest } from '../../access/decorators.js';
import { unknownCase } from '../../case/preserved-submission.js';
import { Problem } from '../../http/problem.js';
import { eventStore, sealing } from '../../parts.js';
import { sealedInEarnest } from '../sealed-entries.js';

interface Asked {
  readonly parts: readonly { readonly part: PersonalPart; readonly partId?: string }[];
  readonly ground: ErasureGround;
}

type ExistingCase = Exclude<ReturnType<typeof planningApplication.evolve>, { stage: 'unknown' }>;
type Party = 'applicant' | 'agent';

/** Finds under which keys people's data on a case lies. */
@Injectable()
export class PersonalData {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(sealing) private readonly people: Sealing,
  ) {}

  /** What would be erased, as the record itself names the keys: a subject by another name would be missed. */
  async partsOf(
    caseId: CaseId,
    { parts, ground }: Asked,
    request: CommandRequest,
  ): Promise<readonly ErasedPart[]> {
    const [facts, submission] = await Promise.all([
      this.#facts(`planningApplication-${caseId}`, request),
      this.#facts(`submission-${caseId}`, request),
    ]);
    const events = facts.map(({ event }) => event as PlanningApplicationEvent);
    const state = stateAfter(planningApplication, facts);
    if (state.stage === 'unknown') throw unknownCase;
    const whole = subjectsOf(submission.map(({ event }) => event));
    return parts.map(({ part, partId = null }) => {
      if (part === 'representation' || part === 'consulteeResponse')
        return { part, partId, subjects: subjectsOf(entriesOf(events, part, partId)), keptForRegister: null };
      if (part === 'document' && isKeptPublished(state, partId, ground)) throw publishedStill(partId);
      if (part === 'document')
        return { part, partId, subjects: fileSubjects(events, (id) => id === partId), keptForRegister: null };
      if (part === 'letter')
        return {
          part,
          partId,
          subjects: lettersTo(events, ({ letterId }) => letterId === partId),
          keptForRegister: null,
        };
      if (part === 'owners') {
        const keeps = registerKeepsName(state, ground);
        const subjects = subjectsOf(events.map(ownersIn));
        const forms = fileSubjects(events, (id) => namesOwners(state, id, keeps));
        return {
          ...{ part, partId: null, keptForRegister: null },
          subjects: subjects.length > 0 ? [...subjects, ...forms, ...whole] : [],
        };
      }
      const keeps = registerKeepsName(state, ground);
      const own = [
        ...subjectsOf(events.flatMap((event) => saysOf(event, part))),
        ...lettersTo(events, ({ to }) => to === part),
        ...(part === 'applicant' ? fileSubjects(events, (id) => isApplicants(state, id, keeps)) : []),
      ];
      const subjects = own.filter((subject) => !(keeps && subject === registerSubject(caseId, part)));
      const keptForRegister = keeps ? this.#name(caseId, part, state, request) : null;
      return {
        part,
        partId: null,
        subjects: subjects.length > 0 ? [...subjects, ...whole] : [],
        keptForRegister,
      };
    });
  }

  /** Everybody of these kinds whose data is on a case and has not been erased yet. */
  async allOf(
    caseId: CaseId,
    kinds: readonly PersonalPart[],
    ground: ErasureGround,
    request: CommandRequest,
  ): Promise<readonly ErasedPart[]> {
    const facts = await this.#facts(`planningApplication-${caseId}`, request);
    const events = facts.map(({ event }) => event as PlanningApplicationEvent);
    const state = stateAfter(planningApplication, facts);
    if (state.stage === 'unknown') return [];
    const asked = events
      .flatMap(peopleIn)
      .filter(
        ({ part, partId = null }) =>
          kinds.includes(part) &&
          !isErased(state, { part, partId }, ground) &&
          !(part === 'document' && isKeptPublished(state, partId, ground)),
      );
    if (asked.length === 0) return [];
    const found = await this.partsOf(caseId, { parts: asked, ground }, request);
    // A file may have gone with its applicant.
    const gone = new Set(events.flatMap(subjectsErasedBy));
    return found.filter(({ subjects }) => subjects.some((subject) => !gone.has(subject)));
  }

  async #facts(stream: StreamName, { council }: CommandRequest): Promise<readonly Recorded[]> {
    const facts = await this.store.readStream(stream);
    return councilOf(facts) === council ? facts : [];
  }

  /** The name alone, under a key of its own; nothing where there is none, or it was erased before. */
  #name(caseId: CaseId, part: Party, state: ExistingCase, { preview }: CommandRequest): Sealed | null {
    const sealed = state[part];
    if (sealed === null) return null;
    const opened = this.people.open(sealed);
    if (!('value' in opened) || !isParty(opened.value)) return null;
    if (preview) return sealedInEarnest;
    const { type, name, company } = opened.value;
    return this.people.seal(registerSubject(caseId, part), { ...nothingElse, type, name, company });
  }
}

/** Names what the register keeps of somebody, apart from all else of theirs. */
const registerSubject = (caseId: CaseId, part: Party): Subject => `register-${part}-${caseId}`;

const nothingElse = { email: null, phone: null, address: null, addressIsSite: false } as const;

type Named = Readonly<Record<'type' | 'name' | 'company', string | null>>;

const isParty = (value: Json): value is Named & Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && 'name' in value;

function peopleIn(event: PlanningApplicationEvent): Asked['parts'] {
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
function saysOf(event: PlanningApplicationEvent, part: Party): readonly unknown[] {
  if (event.type === 'ApplicationReceived') return [event[part]];
  // The answers on the form are the applicant's own words.
  if (event.type === 'ParticularsReceived') return part === 'applicant' ? [event.statements] : [];
  if (event.type !== 'PersonalDataErased') return [];
  return event.erased.filter((erased) => erased.part === part).map(({ keptForRegister }) => keptForRegister);
}

/** Under whose keys the bytes of documents lie. */
const fileSubjects = (
  events: readonly PlanningApplicationEvent[],
  which: (documentId: string) => boolean,
): readonly Subject[] =>
  events.flatMap((event) =>
    event.type === 'DocumentStored' && which(event.documentId) ? [event.subject] : [],
  );

/** Under whose keys letters lie, with the names and addresses that they went to. */
const lettersTo = (
  events: readonly PlanningApplicationEvent[],
  which: (letter: WrittenLetter) => boolean,
): readonly Subject[] =>
  events.flatMap((event) => (event.type === 'LetterWritten' && which(event) ? [event.file.subject] : []));

const isKeptPublished = (state: ExistingCase, documentId: string | null, ground: ErasureGround): boolean =>
  registerKeepsName(state, ground) &&
  state.register.documents.get(documentId ?? '')?.publishStatus === 'publish';

const publishedStill = (documentId: string | null): Problem =>
  new Problem(
    409,
    'published-still',
    `${documentId} is published on the register, which keeps it for good (DMPO art. 40). If it should not be public, withhold it first.`,
  );

const isApplicants = (state: ExistingCase, documentId: string, keeps: boolean): boolean =>
  isToGo(state, documentId, keeps, applicantsOwn);

/** The form holds the certificate of ownership, or it came by itself, with each owner who was told and their address. */
const namesOwners = (state: ExistingCase, documentId: string, keeps: boolean): boolean =>
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

const ownersIn = (event: PlanningApplicationEvent): unknown =>
  event.type === 'ParticularsReceived' ? event.owners : null;

const entriesOf = (
  events: readonly PlanningApplicationEvent[],
  part: 'representation' | 'consulteeResponse',
  partId: string | null,
): readonly unknown[] =>
  events.filter((event) =>
    part === 'representation'
      ? event.type === 'RepresentationReceived' && event.representationId === partId
      : event.type === 'ConsulteeResponded' && event.responseId === partId,
  );

const subjectsOf = (facts: readonly unknown[]): readonly Subject[] => [...new Set(subjectsIn(facts as Json))];
