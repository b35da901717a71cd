import { Controller, Get, Inject } from '@nestjs/common';
import { Councils } from '../councils/councils.js';
import { Page } from '../page/page.js';
import { Open } from '../session/signed-in.guard.js';

/** The page about Casebook itself. */
@Controller()
@Open()
export class AboutController {
  constructor(@Inject(Councils) private readonly councils: Councils) {}

  @Get('help')
  async help(): Promise<Page> {
    return new Page('about/help', { title: 'Get help', councils: await this.councils.refresh() });
  }

  @Get('accessibility')
  accessibility(): Page {
    return new Page('about/accessibility', { title: 'Accessibility' });
  }

  @Get('privacy')
  privacy(): Page {
    return new Page('about/privacy', { title: 'Privacy' });
  }
}
