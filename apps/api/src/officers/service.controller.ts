import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Directory } from '../access/directory.js';
import { ForService, staff } from '../access/requires.js';
import type { OfficerView } from './service.view.js';

@ApiTags('Officers')
@Controller()
export class ServiceController {
  constructor(@Inject(Directory) private readonly directory: Directory) {}

  /** Lists the officers and specialists, with the councils for which each may act. */
  @Get('officers')
  @ForService(...staff)
  officers(): OfficerView[] {
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
        },
      ];
    });
  }
}
