import {
  type CasebookEvent,
  type CouncilCode,
  councils,
  type OfficerId,
  officers,
  sharedServices,
} from '#domain';
import type { Batch } from '#event-store';
import { addDays, type CalendarDate } from '#legislation';

type Joined = Extract<councils.Council, { joined: true }>;

/** The streams that say who is in the service. */
export const directoryPrefixes = ['officer-', 'council-', 'sharedService-'];

/** The officers, the councils and the service they share, folded from their own streams. */
export class ServiceDirectory {
  readonly #officers = new Map<string, officers.Officer>();
  readonly #councils = new Map<CouncilCode, Joined>();
  /** Who ever signed on with which account. */
  readonly #accounts = new Map<string, Set<OfficerId>>();
  readonly #services = new Map<string, sharedServices.SharedService>();

  take({ events }: Pick<Batch, 'events'>): void {
    // One that cannot be read is parked and shown by the projector; here it changes nothing.
    for (const delivered of events) if ('recorded' in delivered) this.#remember(delivered.recorded.event);
  }

  officer(id: string): officers.Officer {
    return this.#officers.get(id) ?? officers.officer.initial;
  }

  council(code: CouncilCode): Joined | undefined {
    return this.#councils.get(code);
  }

  get officers(): ReadonlyMap<string, officers.Officer> {
    return this.#officers;
  }

  get councils(): ReadonlyMap<CouncilCode, Joined> {
    return this.#councils;
  }

  /** Whose account it is on a day: nobody's, or of two officers, is nobody's to act with. */
  officerWith(account: officers.SignOn, on: CalendarDate): OfficerId | undefined {
    const ever = [...(this.#accounts.get(accountKey(account)) ?? [])];
    const theirs = ever.filter((officer) => officers.signsOnWith(this.officer(officer), account, on));
    return theirs.length === 1 ? theirs[0] : undefined;
  }

  /** Whose else the account is in that time. */
  otherWith(account: officers.SignOn, term: officers.Term, than: OfficerId): OfficerId | undefined {
    const others = [...(this.#accounts.get(accountKey(account)) ?? [])].filter((each) => each !== than);
    return others.find((each) => {
      const officer = this.officer(each);
      return (
        officer.joined &&
        officer.signOns.some((held) => officers.isSame(held, account) && officers.overlaps(held, term))
      );
    });
  }

  /** Whether any council or service lets anybody act for it, on a day or later. */
  anybodyActsFrom(day: CalendarDate): boolean {
    const acts = (officer: officers.Officer) =>
      officer.joined &&
      [...officer.authorisations, ...officer.serviceAuthorisations].some(
        ({ until }) => until === null || until >= day,
      );
    return [...this.#officers.values()].some(acts);
  }

  /** Whether a council ever let anybody act for it. */
  anybodyActedFor(council: CouncilCode): boolean {
    const granted = (officer: officers.Officer) =>
      officer.joined && officer.granted.byCouncils.some((each) => each.council === council);
    return [...this.#officers.values()].some(granted);
  }

  /** Whether somebody else acts for a council after a day, as far as is known. */
  othersActFor(council: CouncilCode, after: CalendarDate, but: OfficerId): boolean {
    return [...this.#officers].some(
      ([id, officer]) => id !== but && officers.isAuthorised(officer, council, addDays(after, 1)),
    );
  }

  /** Somebody who acts for a council on a day or is to act for it later, as far as is known. */
  anyoneFor(council: CouncilCode, from: CalendarDate): OfficerId | undefined {
    const acts = (officer: officers.Officer) =>
      officer.joined &&
      officer.authorisations.some((each) => each.council === council && (each.until ?? from) >= from);
    return [...this.#officers].find(([, officer]) => acts(officer))?.[0] as OfficerId | undefined;
  }

  /** The councils, still in the service then, for which nobody else acts after somebody's last day. */
  lastFor(officer: OfficerId, lastDay: CalendarDate): readonly CouncilCode[] {
    const leaving = this.officer(officer);
    const held = leaving.joined ? leaving.authorisations.map(({ council }) => council) : [];
    return [...new Set(held)].filter(
      (council) =>
        officers.isAuthorised(leaving, council, addDays(lastDay, 1)) &&
        this.membership(council, lastDay).stage !== 'left' &&
        !this.othersActFor(council, lastDay, officer),
    );
  }

  /** Whether its host ever let anybody act for the service. */
  anybodyActedForService(service: string): boolean {
    const granted = (officer: officers.Officer) =>
      officer.joined && officer.granted.forServices.some((each) => each.service === service);
    return [...this.#officers.values()].some(granted);
  }

  service(name: string): sharedServices.Founded | undefined {
    const service = this.#services.get(name);
    return service?.founded ? service : undefined;
  }

  /** The service whose record this is; null before it is founded. */
  get onlyService(): string | null {
    return this.#services.keys().next().value ?? null;
  }

  /** The councils in whose place others go on, by a day. */
  successionsOn(day: CalendarDate): ReadonlyMap<CouncilCode, sharedServices.Succession> {
    const found = [...this.#services.values()].flatMap((service) =>
      service.founded ? [...service.succeeded].filter(([, { from }]) => from <= day) : [],
    );
    return new Map(found);
  }

  /** Where a council stands on a day. */
  membership(council: CouncilCode, day: CalendarDate): sharedServices.Membership {
    const begins = this.#councils.get(council)?.begins ?? 'live';
    return sharedServices.membershipOn(this.#services.values(), council, begins, day);
  }

  #remember(event: CasebookEvent): void {
    if ('service' in event && isOf(sharedServices.sharedServiceEvents, event)) {
      const { initial, evolve } = sharedServices.sharedService;
      const fact = event as sharedServices.SharedServiceEvent;
      this.#services.set(fact.service, evolve(this.#services.get(fact.service) ?? initial, fact));
    } else if ('officer' in event && isOf(officers.officerEvents, event)) {
      const fact = event as officers.OfficerEvent & { officer: OfficerId };
      this.#officers.set(fact.officer, officers.officer.evolve(this.officer(fact.officer), fact));
      if (fact.type === 'OfficerSignOnRecorded') {
        const key = accountKey(fact);
        this.#accounts.set(key, (this.#accounts.get(key) ?? new Set()).add(fact.officer));
      }
    } else if (isOf(councils.councilEvents, event)) {
      const fact = event as councils.CouncilEvent;
      const before = this.#councils.get(fact.council) ?? councils.council.initial;
      const after = councils.council.evolve(before, fact);
      if (after.joined) this.#councils.set(fact.council, after);
    }
  }
}

const accountKey = ({ issuer, subject }: officers.SignOn): string => JSON.stringify([issuer, subject]);

const isOf = (types: Readonly<Record<string, number>>, { type }: CasebookEvent): boolean => type in types;
