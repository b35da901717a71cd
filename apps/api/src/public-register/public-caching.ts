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
export class PublicCaching implements NestInterceptor<object, object | undefined> {
  /** An answer that was kept is written out once. */
  readonly #tagged = new WeakMap<object, Tagged>();

  intercept(context: ExecutionContext, next: CallHandler<object>): Observable<object | undefined> {
    const http = context.switchToHttp();
    const { headers } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        const tagged = this.#tagged.get(answer) ?? taggedFrom(answer);
        this.#tagged.set(answer, tagged);
        const { shown, etag } = tagged;
        reply.header('cache-control', 'public, max-age=60').header('etag', etag);
        if (!hasCopy(headers['if-none-match'], etag)) return shown;
        reply.status(304);
        return undefined;
      }),
    );
  }
}

interface Tagged {
  readonly shown: object;
  readonly etag: string;
}

function taggedFrom(answer: object): Tagged {
  const shown = plainJson(answer) as object;
  return { shown, etag: `"${createHash('sha256').update(JSON.stringify(shown)).digest('base64url')}"` };
}
