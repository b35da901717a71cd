import { Injectable } from '@nestjs/common';
import { type CouncilCode, officers } from '#domain';
import { type CouncilAuthorisation, councilsOpenTo, includes, mayAct, type Principal } from '#identity';
import type { CalendarDate, Instant } from '#legislation';
import { londonDate } from '#legislation';
import { Problem } from '../http/problem.js';
import { type About, afterSuccession } from './after-succession.js';
import type { Asking, OpenCouncils } from './asking.js';
import { Directory } from './directory.js';
import type { Requirement } from './requires.js';

/** The one place that says yes or no, on what the officer records say today. */
@Injectable()
export class Permissions {
  constructor(private readonly directory: Directory) {}

  /** Throws a {@link Problem} where the answer is no. */
  check(
    principal: Principal,
    { roles }: Requirement,
    council: CouncilCode | null,
    now: Instant,
    about: About = 'cases',
  ): Asking {
    const today = londonDate(now);
    const held = this.#authorisations(principal, about, today);
    const permission = mayAct(principal, held, { roles, council, on: today });
    if (!permission.allowed) throw new Problem(403, permission.code, permission.because);
    const actor = { id: principal.id, role: permission.as };
    return {
      principal,
      actor,
      council,
      open: this.#open(principal, this.#authorisations(principal, 'cases', today), { roles, on: today }),
      now,
      today,
    };
  }

  /** Whether someone may do on a council's cases what needs these roles. */
  allows(principal: Principal, { roles }: Requirement, council: CouncilCode, now: Instant): boolean {
    const on = londonDate(now);
    return mayAct(principal, this.#authorisations(principal, 'cases', on), { roles, council, on }).allowed;
  }

  /** For a council that only the request's contents name (a submission). */
  forCouncil(asking: Asking, council: CouncilCode): Asking & { readonly council: CouncilCode } {
    if (asking.open.includes(council))
      return { ...asking, council, open: [council] as unknown as OpenCouncils };
    const because = `You are not authorised to act for ${council} on ${asking.today}.`;
    throw new Problem(403, 'council-not-authorised', because);
  }

  /** The asker's councils, or those of them that they named. */
  narrow({ open }: Asking, named: readonly CouncilCode[]): OpenCouncils {
    const shut = named.find((council) => !open.includes(council));
    if (shut) throw new Problem(403, 'council-not-authorised', `You are not authorised to see ${shut}.`);
    return named.length === 0 ? open : (named as OpenCouncils);
  }

  /** The asker's councils as far as one of these roles opens them. */
  openTo({ principal, today: on }: Asking, roles: Requirement['roles']): OpenCouncils {
    return this.#open(principal, this.#authorisations(principal, 'record', on), { roles, on });
  }

  #open(
    principal: Principal,
    held: readonly CouncilAuthorisation[],
    need: { roles: Requirement['roles']; on: CalendarDate },
  ): OpenCouncils {
    const open = councilsOpenTo(principal, held, need);
    const joined = [...this.directory.councils.keys()];
    return (open === 'all'
      ? joined
      : joined.filter((council) => open.includes(council))) as unknown as OpenCouncils;
  }

  #authorisations(
    { id, vouchedFor }: Principal,
    about: About,
    on: CalendarDate,
  ): readonly CouncilAuthorisation[] {
    const officer: officers.Officer = this.directory.officer(id);
    if (!officer.joined) return [];
    // An issuer that may not speak for a council cannot open it, whoever it says is asking.
    const held = officer.authorisations.filter(({ council }) => includes(vouchedFor, council));
    return afterSuccession(held, this.directory.successionsOn(on), about, on);
  }
}
