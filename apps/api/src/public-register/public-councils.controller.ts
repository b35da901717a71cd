import { Controller, Get, Inject, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Directory } from '../access/directory.js';
import { Public } from '../access/requires.js';
import { AnsweredForAll } from './answered-for-all.js';
import { PublicCouncilView } from './public-register.view.js';

@ApiTags('Public register')
@UseInterceptors(AnsweredForAll)
@Controller('public/councils')
export class PublicCouncilsController {
  constructor(@Inject(Directory) private readonly directory: Directory) {}

  /** The councils whose registers are kept here, by name. */
  @Get()
  @Public()
  @ApiOkResponse({ type: [PublicCouncilView] })
  publicCouncils(): PublicCouncilView[] {
    return [...this.directory.councils]
      .map(([council, { name }]) => ({ council, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  }
}
