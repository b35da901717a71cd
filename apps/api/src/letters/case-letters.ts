import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  type CouncilCode,
  type councils,
  type PlanningApplicationEvent,
  planningApplication,
} from '#domain';
import { councilOf, type EventStore, restingOn, stateAfter } from '#event-store';
import type { CalendarDate } from '#legislation';
import { type CaseToWriteOf, type TemplateInForce, templateOn } from '#letters';
import type { Json, Sealing } from '#privacy';
import { Directory } from '../access/directory.js';
import { unknownCase } from '../case/preserved-submission.js';
import { CouncilLaws } from '../law/council-laws.js';
import { eventStore, sealing } from '../parts.js';

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

/** Finds what letters of a case are drafted from, in its own record and not in a read model. */
@Injectable()
export class CaseLetters {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
  ) {}

  async of(
    caseId: CaseId,
    council: CouncilCode,
    { today, commentsUntil = null }: Writing,
  ): Promise<CaseToWriteOf> {
    const facts = await this.store.readStream(`planningApplication-${caseId}`);
    if (councilOf(facts) !== council) throw unknownCase;
    const state = restingOn(facts, () => stateAfter(planningApplication, facts));
    if (state.stage === 'unknown') throw unknownCase;
    return {
      ...{ state, today, commentsUntil },
      events: facts.map(({ event }) => event as PlanningApplicationEvent),
      council: this.directory.council(council)?.name ?? council,
      law: this.laws.of(council),
      applicant: nameOf(this.party(state.applicant)),
      agent: nameOf(this.party(state.agent)),
      nameOf: (officer) => this.directory.nameOf(officer) ?? officer,
    };
  }

  /** As they said of themselves; nothing where there is nobody, or they were erased. */
  party(sealed: Extract<CaseToWriteOf['state'], { stage: 'live' }>['applicant']): Party | null {
    const opened = sealed === null ? null : this.people.open(sealed);
    return opened && 'value' in opened && isParty(opened.value) ? opened.value : null;
  }

  template(letter: councils.LetterKind, council: CouncilCode, on: CalendarDate): TemplateInForce {
    return templateOn(letter, [council, this.directory.council(council)!], on);
  }
}

const isParty = (value: Json): value is Party & Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && 'name' in value;

/** A company goes by its own name, with whoever signed for it. */
const nameOf = (party: Party | null): string | null =>
  party && ([party.name, party.company].filter((each) => each).join(', ') || null);
