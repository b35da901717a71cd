import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, officers } from '#domain';
import type { CouncilAuthorisation } from '#identity';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { Permissions } from '../access/permissions.js';
import { ForOneself } from '../access/requires.js';
import type { MeView, MyCouncilView } from './me.view.js';

@ApiTags('Officers')
@Controller('me')
export class MeController {
  constructor(
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Permissions) private readonly permissions: Permissions,
  ) {}

  /** Says who you are here: your job, your roles, and for which councils you may act on which days. */
  @Get()
  @ForOneself()
  me(@CurrentCaller() caller: Caller): MeView {
    const { principal, open, today } = caller;
    const { id, roles } = principal;
    const officerFound = this.directory.officer(id);
    const begins = roles.includes('serviceManager') && this.permissions.begins(principal, today);
    const said = { id, roles: [...roles], on: today, begins };
    if (!officerFound.joined) {
      const councils = open.map((council) => this.#council({ council, from: today, until: null }, caller));
      const nobody = { jobTitle: null, employer: null, team: null, grade: null, specialism: null };
      return { ...said, name: principal.name ?? null, ...nobody, councils, services: [] };
    }
    const post = officers.postOn(officerFound.posts, today);
    return {
      ...{
        ...said,
        name: officerFound.name,
        jobTitle: officerFound.jobTitle,
        employer: officerFound.employer,
      },
      councils: this.permissions.termsOf(principal, today).map((each) => this.#council(each, caller)),
      services: officerFound.serviceAuthorisations.map(({ service, from, until }) => ({
        service,
        from,
        until,
      })),
      ...{ team: post?.team ?? null, grade: post?.grade ?? null, specialism: post?.specialism ?? null },
    };
  }

  #council(
    { council, from, until }: CouncilAuthorisation,
    { open, today }: Pick<Caller, 'open' | 'today'>,
  ): MyCouncilView {
    const code = council as CouncilCode;
    const inForce = from <= today && (until === null || until >= today);
    const name = this.directory.council(code)?.name ?? council;
    return { council, name, from, until, today: inForce && open.includes(code) };
  }
}
