import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type CouncilCode, parseCouncilCode } from '#domain';
import type { VerifyToken } from '#identity';
import { notSignedIn } from '../edge/known-callers.js';
import { malformed, Problem } from '../http/problem.js';
import { tokens } from '../parts.js';
import { Clock } from './clock.js';
import { MovedCases } from './moved-cases.js';
import { Permissions } from './permissions.js';
import { publicKey, type Requirement, requirementKey } from './requires.js';

/** Lets nobody past a route who is not signed in, in a role it names, and authorised for the council it is about. */
@Injectable()
export class AskingGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly permissions: Permissions,
    private readonly moved: MovedCases,
    private readonly clock: Clock,
    @Inject(tokens) private readonly verify: VerifyToken,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(publicKey, route)) return true;
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(requirementKey, route);
    // A route that says nothing is shut, not open.
    if (!requirement) throw new Problem(403, 'route-shut', 'Nobody has said who may use this route.');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const verdict = request.verdict ?? (await this.verify(request.headers.authorization));
    if ('refused' in verdict) throw notSignedIn(verdict.refused);
    const council = requirement.scope === 'council' ? councilInPath(request) : null;
    const { principal } = verdict;
    const now = this.clock.now(request);
    if (council) await this.moved.follow(request, council, { principal, requirement, now });
    const about = (request.params as Record<string, unknown>).caseId === undefined ? 'record' : 'cases';
    request.asking = this.permissions.check(principal, requirement, council, now, about);
    return true;
  }
}

function councilInPath({ params }: FastifyRequest): CouncilCode {
  const council = parseCouncilCode((params as Record<string, unknown>).council);
  if (council) return council;
  throw malformed([{ field: 'council', because: 'council must be a council code, such as CAM' }]);
}
