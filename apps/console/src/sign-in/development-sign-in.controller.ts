import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Page, SeeOther } from '../page/page.js';
import { Cookies } from '../session/session.js';
import { Open } from '../session/signed-in.guard.js';
import { DevelopmentPeople } from './development-people.js';
import { peopleToBe } from './people.js';
import { wayBack } from './way-back.js';

/** The development sign-in, where users choose who to be. Not available in production. */
@Controller('sign-in')
@Open()
export class DevelopmentSignInController {
  constructor(
    @Inject(DevelopmentPeople) private readonly people: DevelopmentPeople,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Get()
  async choose(@Query('back') back?: string): Promise<Page> {
    return await this.#choosing(back);
  }

  @Post()
  async signIn(
    @Body() chosen: { readonly person?: string; readonly back?: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | SeeOther> {
    const person = (await this.people.all()).find(({ id }) => id === chosen.person);
    if (!person) return await this.#choosing(chosen.back, 'Choose who to be');
    const { id, name, roles, jobTitle = null } = person;
    const { token, seconds } = await this.people.tokenFor(id);
    await this.cookies.begin(reply, { token, id, name, jobTitle, roles }, seconds);
    return new SeeOther(wayBack(chosen.back));
  }

  async #choosing(back: unknown, error?: string): Promise<Page> {
    const people = peopleToBe(await this.people.all());
    return new Page(
      'sign-in/choose',
      {
        ...{ title: 'Choose who to be', hasErrors: error !== undefined, hasForm: true, error },
        ...{ people, back: wayBack(back) },
      },
      error === undefined ? 200 : 400,
    );
  }
}
