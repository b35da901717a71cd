import { createHash } from 'node:crypto';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { plainJson } from '../http/plain-json.js';
import { hasCopy } from '../http/representation.js';

/**
 * An answer that anyone may keep for a minute, and then ask whether it still holds. Not for longer: what was
 * published by mistake, or of somebody who is to be forgotten, must be gone from every cache soon. The tag is of what
 * is shown, so that nothing tells of work on a case that the public may not see.
 */
export class PublicCaching implements NestInterceptor<object, string | undefined> {
  /** An answer that was kept is written out once. */
  readonly #written = new WeakMap<object, Written>();

  intercept(context: ExecutionContext, next: CallHandler<object>): Observable<string | undefined> {
    const http = context.switchToHttp();
    const { headers, params } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        const written = this.#written.get(answer) ?? writtenFrom(answer);
        this.#written.set(answer, written);
        const { text, etag } = written;
        reply.header('cache-control', 'public, max-age=60').header('etag', etag);
        // If no council is in the path, a header names it: a shared cache must not show the other council's answer.
        if (!(params as { council?: string }).council) reply.header('vary', 'x-client');
        if (!hasCopy(headers['if-none-match'], etag)) {
          reply.header('content-type', 'application/json; charset=utf-8');
          return text;
        }
        reply.status(304);
        return undefined;
      }),
    );
  }
}

interface Written {
  readonly text: string;
  readonly etag: string;
}

function writtenFrom(answer: object): Written {
  const text = JSON.stringify(plainJson(answer));
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}
