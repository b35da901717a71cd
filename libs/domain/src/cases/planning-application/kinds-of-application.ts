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

/** Asks for leave to develop, of whatever sort: what the Secretary of State can call in, and an obligation can go with. */
export const asksForLeave: Allows = ({ kind }) =>
  kind === 'permission' || kind === 'approval' || kind === 'consent' || kind === 'prior-approval';

/** Is a planning permission once granted, or completes one. */
export const isOfAPermission: Allows = ({ kind, family }) =>
  kind === 'permission' || family === 'reserved-matters';

/** Gives a right for good once granted, so that it takes an order to take it away. */
export const isRevocable: Allows = (type) =>
  isOfAPermission(type) || type.kind === 'consent' || type.kind === 'certificate';

/** Comes with a right to appeal, by whatever route. */
export const isAppealable: Allows = ({ kind, family }) =>
  kind !== 'enquiry' && kind !== 'opinion' && family !== 'conservation-area-tree';
