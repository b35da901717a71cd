import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  type ErasedPart,
  type ErasureGround,
  isErased,
  type PersonalPart,
  type PlanningApplicationEvent,
  planningApplication,
  registerKeepsName,
  type Sealed,
  type StreamName,
} from '#domain';
import { councilOf, type EventStore, type Recorded, stateAfter, subjectsErasedBy } from '#event-store';
import { type Sealing } from '#privacy';
import type { CommandRequest } from '../../access/decorators.js';
import { unknownCase } from '../../case/preserved-submission.js';
import { eventStore, sealing } from '../../parts.js';
import { sealedInEarnest } from '../sealed-entries.js';
import {
  type Asked,
  type ExistingCase,
  entriesOf,
  fileSubjects,
  isApplicants,
  isKeptPublished,
  isParty,
  lettersTo,
  namesOwners,
  nothingElse,
  ownersIn,
  type Party,
  peopleIn,
  publishedStill,
  registerSubject,
  saysOf,
  subjectsOf,
} from './subjects-of-case.js';

/** Finds the keys under which people's data on a case is sealed. */
@Injectable()
export class PersonalData {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(sealing) private readonly people: Sealing,
  ) {}

  /** What would be erased, with keys from the record itself: a subject under another name would be missed. */
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
    // A file may have been erased with its applicant.
    const gone = new Set(events.flatMap(subjectsErasedBy));
    return found.filter(({ subjects }) => subjects.some((subject) => !gone.has(subject)));
  }

  async #facts(stream: StreamName, { council }: CommandRequest): Promise<readonly Recorded[]> {
    const facts = await this.store.readStream(stream);
    return councilOf(facts) === council ? facts : [];
  }

  /** The name alone, under its own key; undefined if there is none, or it was erased before. */
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
