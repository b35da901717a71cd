import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config';
import type { CouncilCode } from '#domain';
import {
  type CouncilAuthorisation,
  councilsOpenTo,
  type Ground,
  type Held,
  includes,
  mayAct,
  namesOf,
  type Permission,
  type Principal,
} from '#identity';
import type { CalendarDate, Instant } from '#legislation';
import { londonDate } from '#legislation';
import { Problem } from '../http/problem.js';
import { config } from '../parts.js';
import { type About, afterSuccession } from './after-succession.js';
import type { Caller, OpenCouncils } from './caller.js';
import { Directory } from './directory.js';
import type { StandsOn, Unsigned } from './requires.js';

/** What a route needs of somebody who signs in. */
export interface Wanted {
  readonly roles: Parameters<typeof mayAct>[2]['roles'];
  readonly standsOn: Exclude<StandsOn, Unsigned['standsOn']>;
  readonly fromTheBeginning?: true;
}

/** The council and the service that a request's path names. */
export interface Place {
  readonly council: CouncilCode | null;
  readonly service: string | null;
}

/** Stands for the service that does not exist yet in an empty installation. */
const first = 'the first';

/** The only code that permits or refuses, based on today's officer records. */
@Injectable()
export class Permissions {
  constructor(
    private readonly directory: Directory,
    @Inject(config) private readonly settings: Pick<Config, 'firstAdministrator'>,
  ) {}

  /** The councils for which somebody may act on which days, including those they act for as a successor. */
  termsOf(principal: Principal, on: CalendarDate): readonly CouncilAuthorisation[] {
    return this.#authorisations(principal, 'cases', on);
  }

  /** Throws a {@link Problem} if it is refused. */
  check(
    principal: Principal,
    { roles, standsOn, fromTheBeginning }: Wanted,
    place: Place,
    now: Instant,
    about: About = 'cases',
  ): Caller {
    const today = londonDate(now);
    if (standsOn === 'signIn') return this.#themselves(principal, now, today);
    const begins = (standsOn === 'service' || fromTheBeginning === true) && this.begins(principal, today);
    const held = begins
      ? { councils: [], services: [{ service: first, from: today, until: today }] }
      : this.#held(principal, about, today);
    const ground = begins ? { service: first } : this.#ground(standsOn, place);
    const permission = mayAct(principal, held, { roles, ground, on: today });
    if (!permission.allowed)
      throw new Problem(403, permission.code, `${permission.because}${this.#wayBack(held, place, today)}`);
    const actor = { id: principal.id, role: permission.as };
    return {
      principal,
      actor,
      council: standsOn === 'council' ? place.council : null,
      open: this.#open(principal, this.#authorisations(principal, 'cases', today), { roles, on: today }),
      now,
      today,
    };
  }

  /** Whether somebody may do on a council's cases what needs these roles. */
  allows(
    principal: Principal,
    { roles }: Pick<Wanted, 'roles'>,
    council: CouncilCode,
    now: Instant,
  ): boolean {
    return this.verdicts(principal, council, now)(roles).allowed;
  }

  /** The same for many questions about one person and one council, with why not. */
  verdicts(principal: Principal, council: CouncilCode, now: Instant): (roles: Wanted['roles']) => Permission {
    const on = londonDate(now);
    const held = this.#held(principal, 'cases', on);
    return (roles) => mayAct(principal, held, { roles, ground: { council }, on });
  }

  /** For a council that only the request's contents name (a submission). */
  forCouncil(caller: Caller, council: CouncilCode): Caller & { readonly council: CouncilCode } {
    if (caller.open.includes(council))
      return { ...caller, council, open: [council] as unknown as OpenCouncils };
    const because = `You are not authorised to act for ${council} on ${caller.today}.`;
    throw new Problem(403, 'council-not-authorised', because);
  }

  /** The caller's councils, or those of them that the request names. */
  narrow({ open }: Caller, named: readonly CouncilCode[]): OpenCouncils {
    const shut = named.find((council) => !open.includes(council));
    if (shut) throw new Problem(403, 'council-not-authorised', `You are not authorised to see ${shut}.`);
    return named.length === 0 ? open : (named as OpenCouncils);
  }

  /** The caller's councils, as far as one of these roles gives access. */
  openTo({ principal, today: on }: Caller, roles: Wanted['roles']): OpenCouncils {
    return this.#open(principal, this.#authorisations(principal, 'record', on), { roles, on });
  }

  /**
   * The operator's named administrator begins an empty installation, or one in which nobody may act any more.
   * The first authorisation for anybody ends this right.
   */
  begins(principal: Principal, today: CalendarDate): boolean {
    const { firstAdministrator } = this.settings;
    if (firstAdministrator === null || this.directory.serviceDirectory.anybodyActsFrom(today)) return false;
    return namesOf(principal).includes(firstAdministrator);
  }

  /** For any signed-in person: the councils to which any of their roles gives access. */
  #themselves(principal: Principal, now: Instant, today: CalendarDate): Caller {
    const { roles } = principal;
    const open = this.#open(principal, this.#authorisations(principal, 'cases', today), { roles, on: today });
    return { principal, actor: { id: principal.id, role: roles[0]! }, council: null, open, now, today };
  }

  /** Advice for people who act for the service, about a council that has lost all its people. */
  #wayBack({ services }: Held, { council }: Place, today: CalendarDate): string {
    if (council === null || this.directory.serviceDirectory.anyoneFor(council, today)) return '';
    if (!services.some(({ from, until }) => from <= today && (until === null || until >= today))) return '';
    return ` Nobody acts for ${council}: authorise an officer by POST /councils/${council}/officers/{officer}/authorisation/anew.`;
  }

  #ground(standsOn: Exclude<Wanted['standsOn'], 'signIn'>, { council, service }: Place): Ground {
    const { serviceDirectory } = this.directory;
    switch (standsOn) {
      case 'council':
        return { council: council! };
      case 'ownCouncils':
        return { someCouncil: true };
      case 'host': {
        const host = serviceDirectory.service(service!)?.host;
        if (!host) throw new Problem(404, 'unknown-service', `No service ${service} was founded.`);
        return { council: host };
      }
      case 'service': {
        const named = service ?? serviceDirectory.onlyService;
        // Before there is a service nobody can act for it: anybody whom some council authorised prepares it.
        return named === null ? { someCouncil: true } : { service: named };
      }
    }
  }

  #open(
    principal: Principal,
    councils: readonly CouncilAuthorisation[],
    need: { roles: Wanted['roles']; on: CalendarDate },
  ): OpenCouncils {
    const open = councilsOpenTo(principal, { councils }, need);
    const joined = [...this.directory.councils.keys()];
    return (open === 'all'
      ? joined
      : joined.filter((council) => open.includes(council))) as unknown as OpenCouncils;
  }

  #held(principal: Principal, about: About, on: CalendarDate): Held {
    const officer = this.directory.officer(principal.id);
    const services = officer.joined ? officer.serviceAuthorisations : [];
    const vouched = services.filter(({ service }) => {
      const host = this.directory.serviceDirectory.service(service)?.host;
      return host !== undefined && includes(principal.vouchedFor, host);
    });
    return { councils: this.#authorisations(principal, about, on), services: vouched };
  }

  #authorisations(
    { id, vouchedFor }: Principal,
    about: About,
    on: CalendarDate,
  ): readonly CouncilAuthorisation[] {
    const officer = this.directory.officer(id);
    if (!officer.joined) return [];
    // An issuer that may not speak for a council gives no access to it, whomever it names.
    const held = officer.authorisations.filter(({ council }) => includes(vouchedFor, council));
    return afterSuccession(held, this.directory.successionsOn(on), about, on);
  }
}
