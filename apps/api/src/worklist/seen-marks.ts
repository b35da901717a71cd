import { Inject, Injectable } from '@nestjs/common';
import { findSeen, keepSeen, prepareSeen, type ReadDatabase, type SeenRow } from '#read-models';
import { database } from '../parts.js';

/** The position up to which each person has seen what happened. The table is created on first use. */
@Injectable()
export class SeenMarks {
  #prepared: Promise<void> | undefined;

  constructor(@Inject(database) private readonly reads: ReadDatabase) {}

  async of(person: string): Promise<SeenRow | undefined> {
    await this.#ready();
    return findSeen(this.reads, person);
  }

  async keep(mark: SeenRow): Promise<SeenRow> {
    await this.#ready();
    await keepSeen(this.reads, mark);
    return (await findSeen(this.reads, mark.person))!;
  }

  #ready(): Promise<void> {
    this.#prepared ??= prepareSeen(this.reads).catch((error) => {
      // The database did not answer: the next request tries again.
      this.#prepared = undefined;
      throw error;
    });
    return this.#prepared;
  }
}
