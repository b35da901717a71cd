import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnreadableFact } from '#event-store';
import { asProblem, problemDocument } from './problem-document.js';

/** Gives every error answer its form. A failure is logged; the client learns only that it happened. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = asProblem(thrown, request.caller);
    const line = { err: thrown, correlationId: request.id };
    if (thrown instanceof UnreadableFact) this.#log.warn(line, 'a record is held');
    if (problem.status >= 500) this.#log.error({ ...line, code: problem.code }, 'a request failed');
    if (reply.raw.headersSent) return void reply.raw.destroy();
    void reply
      .status(problem.status)
      .headers({ ...problem.headers, 'content-type': 'application/problem+json' })
      .send(problemDocument(problem, request.id));
  }
}
