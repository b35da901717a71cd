import { type ApplicationType, applicationType } from '#legislation';
import { type Rejection, reject } from '../../decider.js';
import type { ExistingCase } from './state.js';

type Allows = (type: ApplicationType) => boolean;

/** Refuses an act that does not fit the type of application. A type that no rule covers permits every act. */
export function notForType(
  { applicationType: code }: ExistingCase,
  allows: Allows,
  [refusal, words]: readonly [code: string, words: string],
): { readonly rejected: Rejection } | undefined {
  const type = applicationType(code);
  return !type || allows(type) ? undefined : reject(refusal, `${type.name} ${words}.`);
}

/**
 * Types that ask for permission to develop in any form: the Secretary of State can call them in, and they can
 * carry an obligation.
 */
export const asksForLeave: Allows = ({ kind }) =>
  kind === 'permission' || kind === 'approval' || kind === 'consent' || kind === 'prior-approval';

/** Types that become a planning permission once granted, or complete one. */
export const isOfAPermission: Allows = ({ kind, family }) =>
  kind === 'permission' || family === 'reserved-matters';

/** Types that give a permanent right once granted, which only an order can revoke. */
export const isRevocable: Allows = (type) =>
  isOfAPermission(type) || type.kind === 'consent' || type.kind === 'certificate';

/** Types with a right of appeal, by whatever route. */
export const isAppealable: Allows = ({ kind, family }) =>
  kind !== 'enquiry' && kind !== 'opinion' && family !== 'conservation-area-tree';
