import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { Cookies } from '../session/session.js';
import { Drawing } from './drawing.js';
import { MovedTo, Page, SeeOther } from './page.js';

const doneSeconds = 120;

/** A lag longer than this is shown on every page. */
const positionSeconds = 60;

/** Renders the page that a controller returns, or redirects. */
@Injectable()
export class DrawingInterceptor implements NestInterceptor {
  constructor(
    @Inject(Drawing) private readonly drawing: Drawing,
    @Inject(Cookies) private readonly cookies: Cookies,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(mergeMap((answer) => this.#answer(answer, request, reply)));
  }

  async #answer(answer: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (answer instanceof Page) return await this.drawing.draw(answer, request, reply);
    if (!(answer instanceof SeeOther)) return answer;
    const { position } = answer.done ?? {};
    if (position) this.cookies.set(reply, 'position', position, positionSeconds);
    if (answer.done)
      this.cookies.set(
        reply,
        'done',
        await this.cookies.seal.close('done', { ...answer.done }, doneSeconds),
        doneSeconds,
      );
    void reply.status(answer instanceof MovedTo ? 308 : 303).header('location', answer.location);
    return '';
  }
}
