import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type CouncilCode, parseCouncilCode } from '#domain';
import type { VerifyToken } from '#identity';
import { londonDate } from '#legislation';
import { notSignedIn } from '../edge/known-callers.js';
import { malformed, Problem } from '../http/problem.js';
import { tokens } from '../parts.js';
import type { Caller } from './caller.js';
import { Clock } from './clock.js';
import { Directory } from './directory.js';
import { MovedCases } from './moved-cases.js';
import { Permissions, type Wanted } from './permissions.js';
import { publicKey, type Requirement, requirementKey } from './requires.js';
import { type UnsignedGrounds, unsignedGrounds } from './unsigned.js';

/**
 * Admits only callers who are signed in, in a role that the route names, and authorised on the ground that
 * the route names.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly permissions: Permissions,
    private readonly movedCases: MovedCases,
    private readonly clock: Clock,
    private readonly directory: Directory,
    @Inject(tokens) private readonly verify: VerifyToken,
    @Inject(unsignedGrounds) private readonly grounds: UnsignedGrounds,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(publicKey, route)) return true;
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(requirementKey, route);
    // A route without these is closed, not open.
    if (!requirement) throw new Problem(403, 'route-shut', 'No rule says who may use this route.');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.caller =
      requirement.standsOn === 'setting' || requirement.standsOn === 'openRequest'
        ? await this.grounds[requirement.standsOn]!(request, requirement)
        : await this.#signedIn(request, requirement);
    return true;
  }

  async #signedIn(request: FastifyRequest, wanted: Wanted): Promise<Caller> {
    const verdict = request.verdict ?? (await this.verify(request.headers.authorization));
    if ('refused' in verdict) throw notSignedIn(verdict.refused);
    const now = this.clock.now(request);
    const principal = this.directory.recognised(verdict.principal, londonDate(now));
    const { caseId, service } = request.params as Record<string, string | undefined>;
    const council = wanted.standsOn === 'council' ? councilInPath(request) : null;
    if (council) await this.movedCases.follow(request, council, { principal, wanted, now });
    const place = { council, service: service ?? null };
    return this.permissions.check(principal, wanted, place, now, caseId === undefined ? 'record' : 'cases');
  }
}

function councilInPath({ params }: FastifyRequest): CouncilCode {
  const council = parseCouncilCode((params as Record<string, unknown>).council);
  if (council) return council;
  throw malformed([{ field: 'council', because: 'council must be a council code, such as CAM' }]);
}
