import { Inject, Injectable } from '@nestjs/common';
import type { CouncilCode, councils, officers, sharedServices } from '#domain';
import type { Batch, EventStore } from '#event-store';
import { Standing, standingPrefixes } from '#hand-over';
import type { CalendarDate } from '#legislation';
import { eventStore } from '../parts.js';
import { Followed } from './followed.js';

export type JoinedCouncil = Extract<councils.Council, { joined: true }>;

/** The officers and councils as they stand: an authorisation that ends is seen at once, a new officer may act at once. */
@Injectable()
export class Directory extends Followed {
  /** All that is known here, for work that needs the whole of it. */
  readonly standing = new Standing();

  constructor(@Inject(eventStore) store: EventStore) {
    super(store, standingPrefixes);
  }

  officer(id: string): officers.Officer {
    return this.standing.officer(id);
  }

  council(code: CouncilCode): JoinedCouncil | undefined {
    return this.standing.council(code);
  }

  get officers(): ReadonlyMap<string, officers.Officer> {
    return this.standing.officers;
  }

  get councils(): ReadonlyMap<CouncilCode, JoinedCouncil> {
    return this.standing.councils;
  }

  membership(council: CouncilCode, day: CalendarDate): sharedServices.Membership {
    return this.standing.membership(council, day);
  }

  protected take(batch: Batch): void {
    this.standing.take(batch);
  }
}
