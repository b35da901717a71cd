import { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.js';
import { isDescription, isOpen } from './routes.js';

interface Limits {
  /** How many requests without sign-in are handled at the same time. */
  readonly atOnce: number;
  /** How many requests may wait; more are refused. */
  readonly waiting: number;
}

const usual: Limits = { atOnce: 2, waiting: 500 };

/** Monitoring does not wait. */
const watching = /^\/(health|metrics)(\/|$)/;

/**
 * Requests without sign-in are limited, so that they never delay officers. A turn begins when the whole
 * request has arrived and ends when its answer is ready: slow lines hold nobody up.
 */
export function letReadersTakeTurns(server: FastifyInstance, limits: Limits = usual): void {
  const line = new Line(limits);
  const ends = new WeakMap<FastifyRequest, () => void>();
  server.addHook('preHandler', async (request, reply) => {
    const { url } = request.routeOptions;
    if (!isOpen(request) || isDescription(url) || watching.test(url ?? '')) return;
    if (!(request.raw.socket instanceof Socket)) return;
    const end = await line.turn();
    ends.set(request, end);
    if (reply.raw.destroyed) end();
    else reply.raw.once('close', end);
  });
  server.addHook('onSend', async (request) => ends.get(request)?.());
}

class Line {
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor(private readonly limits: Limits) {}

  /** Resolves when it is the caller's turn, with what ends the turn. */
  async turn(): Promise<() => void> {
    if (this.#working >= this.limits.atOnce) {
      if (this.#waiting.length >= this.limits.waiting) throw busy;
      await new Promise<void>((begin) => this.#waiting.push(begin));
    } else this.#working += 1;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#next();
    };
  }

  #next(): void {
    const begin = this.#waiting.shift();
    // Requests of people who are signed in, which have arrived meanwhile, go first.
    if (begin) setImmediate(begin);
    else this.#working -= 1;
  }
}

const busy = new Problem(503, 'busy', 'Too many people are reading at once. Try again.', [], {
  'retry-after': '2',
});
