import { Controller, Get, Inject, Logger, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { SeeOther } from '../page/page.js';
import { Refused } from '../page/refused.js';
import { Cookies } from '../session/session.js';
import { Open } from '../session/signed-in.guard.js';
import { type Begun, Issuer } from './issuer.js';
import { wayBack } from './way-back.js';
import { WhoIsIt } from './who-is-it.js';

const minutesAtTheIssuer = 10;

/** Signs users in at their council's issuer. */
@Controller('sign-in')
@Open()
export class SignInController {
  readonly #log = new Logger('SignIn');

  constructor(
    @Inject(Issuer) private readonly issuer: Issuer,
    @Inject(WhoIsIt) private readonly whoIsIt: WhoIsIt,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  @Get()
  async begin(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('back') back?: string,
  ): Promise<SeeOther> {
    const { address, begun } = await this.issuer.begin(wayBack(back));
    const seconds = minutesAtTheIssuer * 60;
    this.cookies.set(
      reply,
      'sign-in',
      await this.cookies.seal.close('sign-in', { ...begun }, seconds),
      seconds,
    );
    return new SeeOther(address.href);
  }

  @Get('back')
  async finish(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const begun = await this.cookies.seal.open<Begun>(
      'sign-in',
      request.cookies[this.cookies.name('sign-in')],
    );
    this.cookies.clear(reply, 'sign-in');
    if (!begun) throw notLetIn();
    const query = request.url.slice(request.url.indexOf('?'));
    const { token, seconds } = await this.issuer.finish(query, begun).catch((error: Error) => {
      this.#log.warn(`The issuer's answer was rejected: ${error.message}`);
      throw notLetIn();
    });
    const who = await this.whoIsIt.of(token, String(request.id));
    await this.cookies.begin(reply, { token, ...who }, seconds ?? lastsFor(token));
    return new SeeOther(begun.back);
  }
}

function lastsFor(token: string): number | undefined {
  const { exp } = decodeJwt(token);
  return exp === undefined ? undefined : exp - Math.floor(Date.now() / 1_000);
}

const notLetIn = () =>
  new Refused(403, {
    title: 'You are not signed in',
    words: "The sign-in service did not let you in. Ask your council's service desk.",
    link: { href: '/sign-in', words: 'Try again' },
  });
