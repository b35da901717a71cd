import type { CouncilCode, councilLaws } from '#domain';
import type { AdoptCouncilLawBody, WithdrawCouncilLawBody } from './council-law.body.js';

type Command<Type extends councilLaws.CouncilLawCommand['type']> = Extract<
  councilLaws.CouncilLawCommand,
  { type: Type }
>;

/** A request to adopt rules, as a command; with our own id if the client gave none. */
export const adoptionOf = (
  council: CouncilCode,
  { adoptionId, until, power, rules, ...body }: AdoptCouncilLawBody,
  id: string,
): Command<'AdoptCouncilLaw'> => ({
  type: 'AdoptCouncilLaw',
  council,
  ...body,
  adoptionId: adoptionId ?? id,
  rules: rules.map(({ table, key, says }) => ({ table, key, says })),
  until: until ?? null,
  power: power ?? null,
});

export const withdrawalOf = (
  council: CouncilCode,
  { withdrawalId, until, rules, ...body }: WithdrawCouncilLawBody,
  id: string,
): Command<'WithdrawCouncilLaw'> => ({
  type: 'WithdrawCouncilLaw',
  council,
  ...body,
  withdrawalId: withdrawalId ?? id,
  rules: rules.map(({ table, key }) => ({ table, key })),
  until: until ?? null,
});
