import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Page, SeeOther } from '../page/page.js';
import { Preferences } from '../page/preferences.js';
import { notHere } from '../page/refused.js';
import { Open } from '../session/signed-in.guard.js';

/** What users choose about the console itself: single keys in lists, and their first page. */
@Controller()
export class PreferencesController {
  constructor(@Inject(Preferences) private readonly preferences: Preferences) {}

  @Get('shortcuts')
  @Open()
  shortcuts(@Req() request: FastifyRequest): Page {
    return new Page('about/shortcuts', {
      ...{ title: 'Keyboard shortcuts', isOn: this.preferences.keysAreOn(request), hasForm: true },
    });
  }

  @Post('shortcuts')
  @Open()
  turn(
    @Body() { keys }: { readonly keys?: unknown },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): SeeOther {
    const to = keys === 'off' ? 'off' : 'on';
    this.preferences.turnKeys(reply, to);
    return new SeeOther('/shortcuts', { title: `Keyboard shortcuts are ${to}.` });
  }

  @Post('home-page')
  chooseHome(
    @Body() { href }: { readonly href?: unknown },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): SeeOther {
    if (typeof href !== 'string' || !this.preferences.chooseHome(request, reply, href)) throw notHere();
    return new SeeOther(href, { title: 'This is your home page now, in this browser.' });
  }
}
