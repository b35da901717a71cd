import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import type { EventStore } from '#event-store';
import { type Database, type Lag, lagOf, ReadModelWaits } from '#projections';
import { readModels } from '#read-models';
import { eventStore, pool } from '../parts.js';
import { refuseBeyondRecord } from './position-of-record.js';
import { malformed, Problem } from './problem.js';

const key = 'casebook:reads';
/** Nearly every write is shown by then. */
const usualWaitMs = 300;
const longestWaitMs = 2_000;

/**
 * Delays a query until the read model shows the caller's write, or answers that it does not yet; adds how
 * fresh the answer is (`Casebook-As-Of`).
 */
@Injectable()
class WaitForPosition implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ReadModelWaits) private readonly waits: ReadModelWaits,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(pool) private readonly connections: Database,
  ) {}

  #asked: Promise<readonly Lag[]> | undefined;

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const { headers } = http.getRequest<FastifyRequest>();
    const position = positionIn(headers['casebook-wait-for']);
    const readModel = this.reflector.get<string>(key, context.getHandler());
    if (position !== undefined) await this.#waitFor(readModel, position);
    const { server } = this.waits;
    const reply = http.getResponse<FastifyReply>();
    const shown = this.waits.shownThrough(readModel);
    return next.handle().pipe(
      tap(() => {
        if (this.waits.server !== server) {
          // The connection was lost meanwhile: the server may have come back with less data.
          if (position !== undefined) throw notShownYet();
        } else if (shown !== null) reply.header('casebook-as-of', `${shown}; ${new Date().toISOString()}`);
      }),
    );
  }

  async #waitFor(readModel: string, position: bigint): Promise<void> {
    if (await this.waits.waitFor(readModel, position, { timeoutMs: usualWaitMs })) return;
    if (await this.#lacksNothing(readModel, position)) return;
    if (await this.waits.waitFor(readModel, position, { timeoutMs: longestWaitMs - usualWaitMs })) return;
    await refuseBeyondRecord(this.store, { field: 'Casebook-Wait-For', position });
    throw notShownYet();
  }

  /**
   * Whether the read model shows all of the record that concerns it: it does not come to the position itself
   * if the fact there concerns no read model, such as the adoption of a law, and no later fact does either.
   */
  async #lacksNothing(readModel: string, position: bigint): Promise<boolean> {
    const lag = (await this.#lags()).find(({ name }) => name === readModel);
    return lag !== undefined && lag.events === 0 && lag.head !== null && position <= lag.head;
  }

  /** One question for all requests that wait at the same time. */
  #lags(): Promise<readonly Lag[]> {
    this.#asked ??= lagOf(this.connections, this.store, readModels).finally(() => {
      this.#asked = undefined;
    });
    return this.#asked;
  }
}

const notShownYet = (): Problem =>
  new Problem(503, 'not-shown-yet', 'The read model does not show this change yet. Ask again.', [], {
    'retry-after': '1',
  });

/** Marks a query: it reads this read model, and may be asked to wait for it (`Casebook-Wait-For`). */
export const WaitsFor = (readModel: string) =>
  applyDecorators(
    SetMetadata(key, readModel),
    UseInterceptors(WaitForPosition),
    ApiHeader({
      name: 'Casebook-Wait-For',
      required: false,
      description:
        'The Casebook-Position of a command. The request waits for up to two seconds until the read model shows that command.',
    }),
  );

function positionIn(header: string | string[] | undefined): bigint | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^\d{1,19}$/.test(header)) return BigInt(header);
  throw malformed([{ field: 'Casebook-Wait-For', because: 'must be a position, as in Casebook-Position' }]);
}
