import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Config } from '#config';
import { type Instant, parseInstant } from '#legislation';
import { malformed } from '../http/problem.js';
import { config } from '../parts.js';

/** The time of a request. The clock is an input: invented data goes through two years in seconds. */
@Injectable()
export class Clock {
  constructor(@Inject(config) private readonly settings: Config) {}

  now(request: FastifyRequest): Instant {
    const said = request.headers['casebook-now'];
    if (this.settings.clock !== 'request' || said === undefined) return new Date().toISOString() as Instant;
    const moment = parseInstant(said);
    if (moment) return moment;
    throw malformed([{ field: 'Casebook-Now', because: 'must be a moment with its offset, ISO 8601' }]);
  }
}
