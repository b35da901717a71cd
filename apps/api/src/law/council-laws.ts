import { Inject, Injectable } from '@nestjs/common';
import { type CasebookEvent, type CouncilCode, councilLaws } from '#domain';
import type { Batch, EventStore } from '#event-store';
import { type CouncilLaw, nationalLaw } from '#legislation';
import { Followed } from '../access/followed.js';
import { eventStore } from '../parts.js';

/** The present law of each council, under which every command on its cases is decided. */
@Injectable()
export class CouncilLaws extends Followed {
  readonly #books = new Map<CouncilCode, councilLaws.CouncilLawBook>();
  readonly #laws = new Map<CouncilCode, CouncilLaw>();

  constructor(@Inject(eventStore) store: EventStore) {
    super(store, ['councilLaw-']);
  }

  /** The national law alone, if the council has entered nothing or none is named. */
  of(council: CouncilCode | null | undefined): CouncilLaw {
    return (council && this.#laws.get(council)) || nationalLaw;
  }

  /** What it has entered, for people who want to enter more. */
  bookOf(council: CouncilCode): councilLaws.CouncilLawBook {
    return this.#books.get(council) ?? councilLaws.emptyBook;
  }

  protected take({ events }: Batch): void {
    for (const delivered of events) {
      // An unreadable fact is parked and shown by the projector; here it has no effect.
      if ('recorded' in delivered) this.#enter(delivered.recorded.event);
    }
  }

  #enter(event: CasebookEvent): void {
    if (event.type !== 'CouncilLawAdopted' && event.type !== 'CouncilLawWithdrawn') return;
    const { evolve, initial } = councilLaws.councilLaw;
    const book = evolve(this.#books.get(event.council) ?? initial, event);
    this.#books.set(event.council, book);
    this.#laws.set(event.council, councilLaws.lawIn(book));
  }
}
