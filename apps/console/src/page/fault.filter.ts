import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Inject,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblem, NoAnswer } from '../api/api-problem.js';
import { Cookies } from '../session/session.js';
import { NotSignedIn } from '../session/signed-in.guard.js';
import { goOnPage } from '../sign-in/go-on.js';
import { daysInWords } from '../words/days.js';
import { Drawing } from './drawing.js';
import { Page } from './page.js';
import { notHere, Refused } from './refused.js';

/** Shows every error as a page that says what to do. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  readonly #log = new Logger('Console');

  constructor(
    @Inject(Drawing) private readonly drawing: Drawing,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  async catch(fault: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    // An error is a page to read, also at the address of a file to download.
    void reply.removeHeader('content-disposition');
    if (fault instanceof NotSignedIn || (fault instanceof ApiProblem && fault.status === 401)) {
      this.cookies.clear(reply, 'session');
      request.session = null;
      const kept = goOnPage(request);
      if (kept) return void (await reply.send(await this.drawing.draw(kept, request, reply)));
      const back = request.method === 'GET' ? `?back=${encodeURIComponent(request.url)}` : '';
      return void (await reply.status(303).header('location', `/sign-in${back}`).send());
    }
    const page = refusalPage(refusalOf(fault, request));
    if (page.status >= 500) {
      const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      this.#log.error(`${request.id} ${request.routeOptions.url ?? ''}: ${text}`);
      void reply.header('retry-after', '60');
    }
    await reply.send(await this.drawing.draw(page, request, reply));
  }
}

function refusalOf(fault: unknown, { id, url }: FastifyRequest): Refused {
  if (fault instanceof Refused) return fault;
  if (fault instanceof ApiProblem && fault.code === 'not-shown-yet')
    return new Refused(503, {
      title: 'Recorded. This page does not show it yet.',
      words: 'Nothing is lost: the pages are a moment behind the record.',
      link: { href: url, words: 'Show again' },
    });
  if (fault instanceof ApiProblem && fault.status === 403)
    return new Refused(403, {
      ...{ title: 'This page is not for you', words: daysInWords(fault.detail) },
      // The front page says what is open to somebody whom no council has authorised.
      ...(fault.code === 'council-not-authorised' && { link: { href: '/', words: 'What is open to you' } }),
    });
  if (fault instanceof ApiProblem && fault.status === 404)
    return new Refused(404, { title: 'There is nothing here', words: daysInWords(fault.detail) });
  if (fault instanceof ApiProblem && fault.status < 500)
    return new Refused(fault.status, { title: 'This cannot be shown', words: daysInWords(fault.detail) });
  if (fault instanceof HttpException && fault.getStatus() === 404) return notHere();
  if (fault instanceof HttpException && fault.getStatus() < 500)
    return new Refused(fault.getStatus(), { title: 'The request was not understood', words: fault.message });
  const tell = fault instanceof ApiProblem && fault.correlationId ? fault.correlationId : String(id);
  return new Refused(fault instanceof NoAnswer || fault instanceof ApiProblem ? 503 : 500, {
    title: 'Casebook cannot answer now',
    words: `Nothing that you recorded is lost. Try again in a minute. If this continues, tell the service desk: ${tell.slice(0, 8)}.`,
  });
}

const refusalPage = ({ status, said }: Refused): Page =>
  new Page('refusal', { title: said.title, words: said.words, link: said.link }, status);
