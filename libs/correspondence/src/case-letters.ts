import {
  type CaseId,
  type CouncilCode,
  councils,
  type PlanningApplicationEvent,
  planningApplication,
} from '#domain';
import { councilOf, type EventStore, stateAfter } from '#event-store';
import type { CalendarDate, CouncilLaw } from '#legislation';
import { type CaseToWriteOf, type TemplateInForce, templateOn } from '#letters';
import type { Json, Sealing } from '#privacy';
import { CannotWrite } from './cannot-write.js';

/** What a letter needs besides the record of its case. */
interface LetterSources {
  readonly store: EventStore;
  readonly people: Sealing;
  readonly council: (code: CouncilCode) => Extract<councils.Council, { joined: true }> | undefined;
  /** An officer's name; undefined for one who never joined. */
  readonly nameOf: (officer: string) => string | undefined;
  readonly lawOf: (council: CouncilCode) => CouncilLaw | Promise<CouncilLaw>;
}

/** When a letter is written, and until when it asks for something. */
interface Writing {
  readonly today: CalendarDate;
  readonly commentsUntil?: CalendarDate | null;
}

/** Applicant or agent, as the form had them. */
export interface Party {
  readonly name: string | null;
  readonly company: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

/** Gathers the contents of a case's letters from its own record, not from a read model. */
export class CaseLetters {
  constructor(private readonly from: LetterSources) {}

  async of(
    caseId: CaseId,
    council: CouncilCode,
    { today, commentsUntil = null }: Writing,
  ): Promise<CaseToWriteOf> {
    const facts = await this.from.store.readStream(`planningApplication-${caseId}`);
    if (councilOf(facts) !== council) throw unknownCase();
    const state = stateAfter(planningApplication, facts);
    if (state.stage === 'unknown') throw unknownCase();
    const joined = this.from.council(council);
    const shown = joined && councils.appearanceOn(council, joined, today);
    return {
      ...{ state, today, commentsUntil },
      events: facts.map(({ event }) => event as PlanningApplicationEvent),
      council: shown?.name ?? council,
      sender: shown ? senderOf(shown) : [council],
      law: await this.from.lawOf(council),
      applicant: nameOf(this.party(state.applicant)),
      agent: nameOf(this.party(state.agent)),
      nameOf: (officer) => this.from.nameOf(officer) ?? officer,
    };
  }

  /** Their unsealed details; null if there is nobody, or they were erased. */
  party(sealed: Extract<CaseToWriteOf['state'], { stage: 'live' }>['applicant']): Party | null {
    const opened = sealed === null ? null : this.from.people.open(sealed);
    return opened && 'value' in opened && isParty(opened.value) ? opened.value : null;
  }

  template(letter: councils.LetterKind, council: CouncilCode, on: CalendarDate): TemplateInForce {
    return templateOn(letter, [council, this.council(council)], on);
  }

  /**
   * A consultee's contact details in the council's directory on a day; undefined if it has none of that name.
   */
  consultee(council: CouncilCode, consulteeId: string, on: CalendarDate) {
    return councils
      .directoryOn(this.council(council).directory, on)
      .find((each) => each.consulteeId === consulteeId)?.consultee;
  }

  council(code: CouncilCode): Extract<councils.Council, { joined: true }> {
    const found = this.from.council(code);
    if (found) return found;
    throw new CannotWrite('unknown-council', `${code} has not joined this service.`);
  }
}

const unknownCase = () => new CannotWrite('unknown-case', 'This council has no such case.');

/** The sender's lines in a letterhead. */
const senderOf = ({ name, address, phone, email, website }: councils.Appearance): readonly string[] =>
  [name, ...address, phone, email, website].filter((line) => line !== null);

const isParty = (value: Json): value is Party & Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && 'name' in value;

/** A company is addressed by its name, followed by the person who signed for it. */
const nameOf = (party: Party | null): string | null =>
  party && ([party.name, party.company].filter((each) => each).join(', ') || null);
