import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answered } from '../api/casebook-api.js';
import { Page, SeeOther } from '../page/page.js';
import { Preferences } from '../page/preferences.js';
import { AskingFor } from '../session/asking.js';
import { Cookies } from '../session/session.js';
import { Open } from '../session/signed-in.guard.js';

/** The front page, and signing out. */
@Controller()
@Open()
export class HomeController {
  constructor(
    @Inject(Cookies) private readonly cookies: Cookies,
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Preferences) private readonly preferences: Preferences,
  ) {}

  @Get()
  async home(@Req() request: FastifyRequest): Promise<Page | SeeOther> {
    const { session } = request;
    if (!session) return new Page('front-door', { title: 'Casebook' });
    const me = await answered(this.asking.api(request).GET('/me'));
    if (me.begins) return new SeeOther('/councils');
    if (me.services.length > 0 || me.councils.some(({ today }) => today))
      return new SeeOther(this.preferences.homeOf(request));
    return new Page('sign-in/no-council', { title: 'No council lets you act for it today', me });
  }

  /** The page after a sign-in in a second tab. */
  @Get('signed-in')
  signedIn(@Req() { session }: FastifyRequest): Page | SeeOther {
    return session ? new Page('sign-in/signed-in', { title: 'You are signed in' }) : new SeeOther('/sign-in');
  }

  @Post('sign-out')
  signOut(@Res({ passthrough: true }) reply: FastifyReply): SeeOther {
    this.cookies.clear(reply, 'session');
    return new SeeOther('/');
  }

  @Get('health/live')
  live(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.type('application/json');
    return '{"alive":true}';
  }
}
