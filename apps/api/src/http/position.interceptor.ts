import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { CommandDone } from './command-done.view.js';

/** Adds the case's new revision and position as headers. */
@Injectable()
export class PositionInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer: unknown) => {
        if (!isDone(answer)) return;
        reply.header('etag', `"${answer.revision}"`).header('casebook-position', answer.position);
      }),
    );
  }
}

const isDone = (answer: unknown): answer is CommandDone =>
  typeof answer === 'object' && answer !== null && 'revision' in answer && 'position' in answer;
