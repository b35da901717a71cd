import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Described } from '../acts/described.js';
import type { Schemas } from '../api/casebook-api.js';
import { Page } from '../page/page.js';
import { actAddress, offeredOn, openSubject } from './subjects.js';
import { LookingAround, type Surroundings } from './surroundings.js';

/** The people of the service, and the days on which they are authorised. */
@Controller('people')
export class PeopleController {
  constructor(
    @Inject(LookingAround) private readonly looking: LookingAround,
    @Inject(Described) private readonly described: Described,
  ) {}

  @Get()
  async people(@Req() request: FastifyRequest): Promise<Page> {
    const around = await this.looking.around(request);
    const people = around.officers
      .map((each) => personShown(each, around))
      .toSorted((one, other) => one.name.localeCompare(other.name));
    return new Page('office/people', {
      ...{ title: 'People', at: '/people', people },
      active: people.filter(({ acts }) => acts.length > 0).length,
      leaving: people.filter(({ lastDay }) => lastDay !== null && lastDay >= around.me.on).length,
      haveLastDays: people.some(({ lastDay }) => lastDay !== null),
      offered: await offeredOn(openSubject('people', '', around), around, this.described),
    });
  }

  @Get(':person')
  async person(@Param('person') id: string, @Req() request: FastifyRequest): Promise<Page> {
    const around = await this.looking.around(request);
    const subject = openSubject('person', id, around);
    const offered = await offeredOn(subject, around, this.described);
    const mayEnd = new Set(offered.map(({ href }) => href));
    const end = actAddress(subject.href, { address: 'authorisation/end' });
    return new Page('office/person', {
      ...{ title: subject.words, at: '/people', subject, offered, on: around.me.on },
      ...{ person: personShown(subject.officer!, around), endHref: mayEnd.has(end) ? end : null },
      ownCouncils: around.me.councils.filter(({ today }) => today).map(({ council }) => council),
    });
  }
}

type Period = { readonly from: string; readonly until: string | null };

function personShown(officer: Schemas['OfficerView'], { called, me, services }: Surroundings) {
  const { officer: id, name, employer, lastDay, authorisations, serviceAuthorisations, signOns } = officer;
  const isToday = ({ from, until }: Period): boolean => from <= me.on && (until === null || until >= me.on);
  const service = (code: string): string => services.find((each) => each.service === code)?.name ?? code;
  const councils = authorisations.map((each) => ({
    ...{ ...each, code: each.council, council: called.council(each.council), isToday: isToday(each) },
  }));
  return {
    ...{ id, name, lastDay, href: `/people/${id}`, employer: called.council(employer) },
    ...{ councils, acts: councils.filter((each) => each.isToday) },
    services: serviceAuthorisations.map((each) => ({
      ...{ ...each, service: service(each.service), isToday: isToday(each) },
    })),
    signOns: signOns.map((each) => ({ ...each, isToday: isToday(each) })),
  };
}
