import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type CouncilCode, parseCaseId } from '#domain';
import type { Principal } from '#identity';
import { type Instant, londonDate } from '#legislation';
import { councilOfCase, type ReadDatabase } from '#read-models';
import { Problem } from '../http/problem.js';
import { database } from '../parts.js';
import { Directory } from './directory.js';
import { Permissions, type Wanted } from './permissions.js';

/** Old addresses of cases that a successor has taken over: callers who may see the case are redirected. */
@Injectable()
export class MovedCases {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    private readonly directory: Directory,
    private readonly permissions: Permissions,
  ) {}

  /** Throws the redirect, if there is one. */
  async follow(
    { params, url }: Pick<FastifyRequest, 'params' | 'url'>,
    council: CouncilCode,
    asks: { readonly principal: Principal; readonly wanted: Wanted; readonly now: Instant },
  ): Promise<void> {
    const caseId = parseCaseId((params as Record<string, unknown>).caseId);
    const successors = this.directory.successorsOf(council, londonDate(asks.now));
    if (!caseId || successors.length === 0) return;
    const now = await councilOfCase(this.reads, caseId);
    if (!now || !successors.includes(now)) return;
    if (!this.permissions.allows(asks.principal, asks.wanted, now, asks.now))
      throw new Problem(404, 'unknown-case', 'This council has no such case.');
    const location = url.replace(`/councils/${council}/`, `/councils/${now}/`);
    throw new Problem(308, 'case-taken-over', `${now} has taken this case over from ${council}.`, [], {
      location,
    });
  }
}
