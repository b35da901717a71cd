import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { homeOf } from '../page/navigation.js';
import { Page, SeeOther } from '../page/page.js';
import { Cookies } from '../session/session.js';
import { Open } from '../session/signed-in.guard.js';

/** The front page, and signing out. */
@Controller()
@Open()
export class HomeController {
  constructor(@Inject(Cookies) private readonly cookies: Cookies) {}

  @Get()
  home(@Req() { session }: FastifyRequest): Page | SeeOther {
    if (session) return new SeeOther(homeOf(session.roles));
    return new Page('front-door', { title: 'Casebook' });
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
