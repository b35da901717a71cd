import { Inject, Injectable } from '@nestjs/common';
import { type CouncilCode, type councils, type officers, type Rejection, sharedServices } from '#domain';
import type { Batch, EventStore } from '#event-store';
import type { Principal } from '#identity';
import type { CalendarDate } from '#legislation';
import { directoryPrefixes, ServiceDirectory } from '#reassignment';
import { eventStore } from '../parts.js';
import { Followed } from './followed.js';

export type JoinedCouncil = Extract<councils.Council, { joined: true }>;

/** The present officers and councils: an ended authorisation takes effect at once, and so does a new one. */
@Injectable()
export class Directory extends Followed {
  /** All that is known here, for work that needs the whole of it. */
  readonly serviceDirectory = new ServiceDirectory();

  constructor(@Inject(eventStore) store: EventStore) {
    super(store, directoryPrefixes);
  }

  officer(id: string): officers.Officer {
    return this.serviceDirectory.officer(id);
  }

  /** The same principal, as the officer who owns the account on the day, if officers' records decide that. */
  recognised(principal: Principal, on: CalendarDate): Principal {
    const officer = principal.signOn ? this.serviceDirectory.officerWith(principal.signOn, on) : undefined;
    return officer ? { ...principal, id: officer } : principal;
  }

  council(code: CouncilCode): JoinedCouncil | undefined {
    return this.serviceDirectory.council(code);
  }

  get officers(): ReadonlyMap<string, officers.Officer> {
    return this.serviceDirectory.officers;
  }

  get councils(): ReadonlyMap<CouncilCode, JoinedCouncil> {
    return this.serviceDirectory.councils;
  }

  successionsOn(day: CalendarDate): ReadonlyMap<CouncilCode, sharedServices.Succession> {
    return this.serviceDirectory.successionsOn(day);
  }

  /** A council's successors, and theirs in turn, by a day. */
  successorsOf(council: CouncilCode, day: CalendarDate): readonly CouncilCode[] {
    const { succession } = this.serviceDirectory.membership(council, day);
    const successors = (succession?.successors ?? []).map((each) => each.council);
    return successors.flatMap((successor) => [successor, ...this.successorsOf(successor, day)]);
  }

  membership(council: CouncilCode, day: CalendarDate): sharedServices.Membership {
    return this.serviceDirectory.membership(council, day);
  }

  /** Why a council's stage on a day forbids something; undefined if it allows it. */
  refusalOf(act: sharedServices.MembersAct, council: CouncilCode, day: CalendarDate): Rejection | undefined {
    return sharedServices.refusalAtStage(council, this.membership(council, day), act)?.rejected;
  }

  /** An officer's name; undefined for nobody, or for somebody who never joined. */
  nameOf(officer: string | null): string | undefined {
    if (officer === null) return undefined;
    const officerFound = this.officer(officer);
    return officerFound.joined ? officerFound.name : undefined;
  }

  protected take(batch: Batch): void {
    this.serviceDirectory.take(batch);
  }
}
