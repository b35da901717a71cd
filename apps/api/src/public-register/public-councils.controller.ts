import { Controller, Get, Inject, Req, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { councils } from '#domain';
import { londonDate } from '#legislation';
import { Clock } from '../access/clock.js';
import { Directory } from '../access/directory.js';
import { Public } from '../access/requires.js';
import { PublicCaching } from './public-caching.js';
import { PublicCouncilView } from './public-register.view.js';

@ApiTags('Public register')
@UseInterceptors(PublicCaching)
@Controller('public/councils')
export class PublicCouncilsController {
  constructor(
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Lists the councils whose registers are kept here, by name: how each appears and can be reached today. */
  @Get()
  @Public()
  @ApiOkResponse({ type: [PublicCouncilView] })
  publicCouncils(@Req() request: FastifyRequest): PublicCouncilView[] {
    const today = londonDate(this.clock.now(request));
    return [...this.directory.councils]
      .map(([council, joined]) => {
        const { address, ...shown } = councils.appearanceOn(council, joined, today);
        return { council, ...shown, address: [...address] };
      })
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  }
}
