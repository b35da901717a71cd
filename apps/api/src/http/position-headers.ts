import type { FastifyInstance } from 'fastify';
import type { CommandDone } from './command-done.view.js';

/**
 * Adds the case's new revision and position as headers. An interceptor of Nest would do the same, but with one for
 * every route each request passes RxJS.
 */
export function sendPosition(server: FastifyInstance): void {
  server.addHook('preSerialization', (_request, reply, answer, done) => {
    if (isDone(answer)) reply.headers({ etag: `"${answer.revision}"`, 'casebook-position': answer.position });
    done(null, answer);
  });
}

const isDone = (answer: unknown): answer is CommandDone =>
  typeof answer === 'object' && answer !== null && 'revision' in answer && 'position' in answer;
