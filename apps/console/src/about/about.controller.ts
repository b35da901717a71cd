import { Controller, Get } from '@nestjs/common';
import { Page } from '../page/page.js';
import { Open } from '../session/signed-in.guard.js';

/** The page about Casebook itself. */
@Controller()
@Open()
export class AboutController {
  @Get('accessibility')
  accessibility(): Page {
    return new Page('about/accessibility', { title: 'Accessibility' });
  }

  @Get('privacy')
  privacy(): Page {
    return new Page('about/privacy', { title: 'Privacy' });
  }
}
