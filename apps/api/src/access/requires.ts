import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiHeader } from '@nestjs/swagger';
import type { councils } from '#domain';
import { type Role, roles } from '#identity';
import {
  answerLinkHeader,
  OpenAtTheEdge,
  OpenByLink,
  UnsignedAtTheEdge,
  UnsignedByLink,
} from '../edge/routes.js';

/**
 * What a request stands on: who let whoever sends it. Nothing here is a role: a role says what kind of work somebody
 * does, and whoever runs the issuer may say that of anybody.
 */
export type StandsOn =
  /** The council in the path authorised them on the day; a machine's token names it. */
  | 'council'
  /** So did the council of whatever they name. The handler narrows to it; one of no council at all is stopped before. */
  | 'ownCouncils'
  /** The host council authorised them to act for the service as a whole. */
  | 'service'
  /** The service's host council authorised them to act for it. */
  | 'host'
  /** That they are signed in, whatever they may do: to learn what that is. */
  | 'signIn'
  | Unsigned['standsOn'];

/** The settings by which a council lets anybody write. */
export type UnsignedBySetting = Extract<councils.CouncilSetting['type'], 'PublicCommentsSet'>;

/** What nobody signs in for stands on a fact: that the council set it so, or that it asked and still waits. */
export type Unsigned =
  | { readonly standsOn: 'setting'; readonly setting: UnsignedBySetting }
  | { readonly standsOn: 'openRequest' };

/** What a route needs: one of these roles, and what the request stands on. */
export type Requirement =
  | {
      readonly roles: readonly Role[];
      readonly standsOn: Exclude<StandsOn, Unsigned['standsOn']>;
      /** Whether more than looking is meant by it: a route that writes says what it stands on, in so many words. */
      readonly for: 'reading' | 'writing' | 'either';
    }
  | ({ readonly roles: readonly []; readonly for: 'reading' | 'writing' } & Unsigned);

export const requirementKey = 'casebook:requirement';
export const publicKey = 'casebook:public';
export const recordsNothingKey = 'casebook:records-nothing';

const requires = (requirement: Requirement) =>
  applyDecorators(
    SetMetadata(requirementKey, requirement),
    ...(requirement.roles.length > 0 ? [ApiBearerAuth()] : []),
    ApiExtension('x-casebook-roles', requirement.roles),
    ApiExtension('x-casebook-stands-on', requirement.standsOn),
  );

/** Any one of these roles, authorised for the council in the path on the day. */
export const ForCouncil = (...roles: Role[]) => requires({ roles, standsOn: 'council', for: 'either' });

/** Reads what is of several councils or of none; what is seen is narrowed to the councils of whoever asks. */
export const ForService = (...roles: Role[]) => requires({ roles, standsOn: 'ownCouncils', for: 'reading' });

/** Writes what belongs to a council that the contents name: the handler must narrow to the councils of whoever asks. */
export const ByOwnCouncils = (...roles: Role[]) =>
  requires({ roles, standsOn: 'ownCouncils', for: 'writing' });

/** Writes what is the whole service's: stands on a dated authorisation by its host. */
export const ByService = (...roles: Role[]) => requires({ roles, standsOn: 'service', for: 'writing' });

/** Done by the council that hosts the service in the path. */
export const ByHost = (...roles: Role[]) => requires({ roles, standsOn: 'host', for: 'writing' });

/** Reads what is of whoever asks, who need be nobody's officer yet. */
export const ForOneself = () => requires({ roles, standsOn: 'signIn', for: 'reading' });

/** Nobody signs in for it. Who may stand in a person's place is judged by {@link unsignedGrounds}. */
export const WithoutSignIn = (ground: Unsigned) =>
  applyDecorators(requires({ roles: [], for: 'writing', ...ground }), UnsignedAtTheEdge());

/** Reads what the link in a letter asks, and writes what it is answered with: stands on the request that waits. */
export const ByAnswerLink = (purpose: 'reading' | 'writing', uploads?: 'form') =>
  applyDecorators(
    requires({ roles: [], for: purpose, standsOn: 'openRequest' }),
    purpose === 'writing' ? UnsignedByLink(uploads) : OpenByLink(),
    ApiHeader({
      name: answerLinkHeader,
      required: true,
      description: "The link's token: the last part of its address.",
    }),
  );

/** Nobody need sign in, and nothing is written. */
export const Public = () => applyDecorators(SetMetadata(publicKey, true), OpenAtTheEdge());

/** Asked with a body, but a question all the same: it leaves no fact. */
export const RecordsNothing = () => SetMetadata(recordsNothingKey, true);

/** Everyone who works on or checks cases. */
export const staff = [
  'officer',
  'teamLeader',
  'validation',
  'committeeClerk',
  'finance',
  'auditor',
  'serviceManager',
] as const satisfies readonly Role[];

/** Everyone who may see what the councils they act for owe, and why. */
export const rolesSeeingMoney = ['finance', 'serviceManager', 'auditor'] as const satisfies readonly Role[];
