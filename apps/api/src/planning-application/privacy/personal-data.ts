import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  type ErasedPart,
  type ErasureGround,
  type PersonalPart,
  type PlanningApplicationEvent,
  planningApplication,
  registerKeepsName,
  type Sealed,
  type StreamName,
} from '#domain';
import type { EventStore, Recorded } from '#event-store';
import { type Json, KeyVault, type Sealing, type Subject, subjectsIn } from '#privacy';
import type { CommandRequest } from '../../asking/decorators.js';
import { unknownCase } from '../../case/preserved-submission.js';
import { eventStore, sealing } from '../../parts.js';
import { sealedInEarnest } from '../sealed-entries.js';

interface Asked {
  readonly parts: readonly { readonly part: PersonalPart; readonly partId?: string }[];
  readonly ground: ErasureGround;
}

type Known = Exclude<ReturnType<typeof planningApplication.evolve>, { stage: 'unknown' }>;
type Party = 'applicant' | 'agent';

/** Finds under which keys people's data on a case lies, and destroys them. */
@Injectable()
export class PersonalData {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(KeyVault) private readonly vault: KeyVault,
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
    const state = events.reduce(planningApplication.evolve, planningApplication.initial);
    if (state.stage === 'unknown') throw unknownCase;
    const whole = subjectsOf(submission.map(({ event }) => event));
    return parts.map(({ part, partId = null }) => {
      if (part === 'representation' || part === 'consulteeResponse')
        return { part, partId, subjects: subjectsOf(entriesOf(events, part, partId)), keptForRegister: null };
      const keeps = registerKeepsName(state, ground);
      const own = subjectsOf(events.flatMap((event) => saysOf(event, part)));
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

  destroy(parts: readonly ErasedPart[]): void {
    for (const subject of new Set(parts.flatMap(({ subjects }) => subjects))) this.vault.destroy(subject);
  }

  async #facts(stream: StreamName, { council }: CommandRequest): Promise<readonly Recorded[]> {
    const facts = await this.store.readStream(stream);
    return facts[0]?.metadata.council === council ? facts : [];
  }

  /** The name alone, under a key of its own; nothing where there is none, or it was erased before. */
  #name(caseId: CaseId, part: Party, state: Known, { preview }: CommandRequest): Sealed | null {
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

/** Whatever is sealed of somebody in a fact: as received, and as an earlier erasure kept it for the register. */
function saysOf(event: PlanningApplicationEvent, part: Party): readonly unknown[] {
  if (event.type === 'ApplicationReceived') return [event[part]];
  if (event.type !== 'PersonalDataErased') return [];
  return event.erased.filter((erased) => erased.part === part).map(({ keptForRegister }) => keptForRegister);
}

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
