import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Role } from '#identity';
import { OpenAtTheEdge } from '../edge/routes.js';

/** What a route needs. `council`: it acts on one council's record, named in its path. `service`: on no one council's. */
export interface Requirement {
  readonly roles: readonly Role[];
  readonly scope: 'council' | 'service';
}

export const requirementKey = 'casebook:requirement';
export const publicKey = 'casebook:public';

const requires = (requirement: Requirement) =>
  applyDecorators(
    SetMetadata(requirementKey, requirement),
    ApiBearerAuth(),
    ApiExtension('x-casebook-roles', requirement.roles),
    ApiExtension('x-casebook-scope', requirement.scope),
  );

/** Any one of these roles, authorised for the council in the path on the day. */
export const ForCouncil = (...roles: Role[]) => requires({ roles, scope: 'council' });

/** Any one of these roles; what they see or do is narrowed to their councils further down. */
export const ForService = (...roles: Role[]) => requires({ roles, scope: 'service' });

/** Nobody need sign in. */
export const Public = () => applyDecorators(SetMetadata(publicKey, true), OpenAtTheEdge());

/** Everyone who works on or checks cases. */
export const staff = [
  'officer',
  'teamLeader',
  'validation',
  'committeeClerk',
  'finance',
  'auditor',
  'serviceManager',
  'system',
] as const satisfies readonly Role[];

/** Everyone who may see what the councils they act for owe, and why. */
export const seersOfMoney = ['finance', 'serviceManager', 'auditor'] as const satisfies readonly Role[];
