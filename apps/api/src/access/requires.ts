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
 * The authority for a request. A role is not enough: it names a kind of work, and the people who run the
 * issuer can give it to anybody.
 */
export type StandsOn =
  /** The council in the path authorised the caller on the day; a machine's token names it. */
  | 'council'
  /**
   * The council of whatever the contents name authorised the caller. The handler checks which; a caller
   * without any council is stopped before.
   */
  | 'ownCouncils'
  /** The host council authorised the caller to act for the service as a whole. */
  | 'service'
  /** The service's host council authorised the caller to act for it. */
  | 'host'
  /** The caller is signed in, whatever their rights: used to find out what these are. */
  | 'signIn'
  | Unsigned['standsOn'];

/** The settings by which a council lets anybody write. */
export type UnsignedBySetting = Extract<councils.CouncilSetting['type'], 'PublicCommentsSet'>;

/** A request without sign-in needs a fact: a setting of the council, or an open request of the council. */
export type Unsigned =
  | { readonly standsOn: 'setting'; readonly setting: UnsignedBySetting }
  | { readonly standsOn: 'openRequest' };

/** What a route requires: one of these roles, and an authority. */
export type Requirement =
  | {
      readonly roles: readonly Role[];
      readonly standsOn: Exclude<StandsOn, Unsigned['standsOn']>;
      /** Whether it writes: a writing route must name its authority explicitly. */
      readonly for: 'reading' | 'writing' | 'either';
      /** Whether it is also open to the person who begins an installation, whom no council has authorised yet. */
      readonly fromTheBeginning?: true;
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

/** Reads data of several councils or of none; only the caller's own councils are shown. */
export const ForService = (...roles: Role[]) => requires({ roles, standsOn: 'ownCouncils', for: 'reading' });

/** Reads what is known of the whole service: also for the person who begins it, while it is still empty. */
export const ForServiceFromTheBeginning = (...roles: Role[]) =>
  requires({ roles, standsOn: 'ownCouncils', for: 'reading', fromTheBeginning: true });

/** Writes to a council that the contents name: the handler must check that the caller acts for it. */
export const ByOwnCouncils = (...roles: Role[]) =>
  requires({ roles, standsOn: 'ownCouncils', for: 'writing' });

/** Writes to the whole service: needs a dated authorisation by its host. */
export const ByService = (...roles: Role[]) => requires({ roles, standsOn: 'service', for: 'writing' });

/** Done by the council that hosts the service in the path. */
export const ByHost = (...roles: Role[]) => requires({ roles, standsOn: 'host', for: 'writing' });

/** Reads the caller's own data; the caller need not be anybody's officer yet. */
export const ForOneself = () => requires({ roles, standsOn: 'signIn', for: 'reading' });

/** No sign-in. {@link unsignedGrounds} decides who may act without one. */
export const WithoutSignIn = (ground: Unsigned) =>
  applyDecorators(requires({ roles: [], for: 'writing', ...ground }), UnsignedAtTheEdge());

/** Reads a link's request and writes the answer: the open request is the authority. */
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

/** No sign-in, and nothing is written. */
export const Public = () => applyDecorators(SetMetadata(publicKey, true), OpenAtTheEdge());

/** A question with a body: it records no fact. */
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

/** Everyone who may see what their councils owe, and why. */
export const rolesSeeingMoney = ['finance', 'serviceManager', 'auditor'] as const satisfies readonly Role[];
