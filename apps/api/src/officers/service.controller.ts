import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { allocations, type CouncilCode, officers } from '#domain';
import type { CalendarDate } from '#legislation';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForServiceFromTheBeginning, staff } from '../access/requires.js';
import type { OfficerView } from './service.view.js';

@ApiTags('Officers')
@Controller()
export class ServiceController {
  constructor(@Inject(Directory) private readonly directory: Directory) {}

  /** Lists the officers and specialists, with the councils for which each may act. */
  @Get('officers')
  @ForServiceFromTheBeginning(...staff)
  officers(@CurrentCaller() { today }: Caller): OfficerView[] {
    const takesCasesOf = this.#caseOfficers(today);
    const councils = [...this.directory.councils.keys()];
    return [...this.directory.officers].flatMap(([officer, known]) => {
      if (!known.joined) return [];
      const { name, employer, lastDay, authorisations, serviceAuthorisations, signOns } = known;
      const plain = { officer, name, employer, lastDay };
      return [
        {
          ...plain,
          authorisations: authorisations.map((each) => ({ ...each })),
          serviceAuthorisations: serviceAuthorisations.map((each) => ({ ...each })),
          signOns: signOns.map((each) => ({ ...each })),
          actsTodayFor: councils.filter((council) => officers.isAuthorised(known, council, today)),
          takesCasesOf: councils.filter((council) => takesCasesOf.get(council)?.has(officer)),
        },
      ];
    });
  }

  /** Ids by council. */
  #caseOfficers(today: CalendarDate): ReadonlyMap<CouncilCode, ReadonlySet<string>> {
    const people = [...this.directory.officers].map(([id, officer]) => ({ id, officer }));
    return new Map(
      [...this.directory.councils.keys()].map((council) => [
        council,
        new Set(allocations.caseOfficersOf(people, council, today).map(({ id }) => id)),
      ]),
    );
  }
}
