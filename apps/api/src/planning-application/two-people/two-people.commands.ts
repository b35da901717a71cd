import type { TwoPeopleCommand } from '#domain';
import { caseTopic, notAsked } from '../case-routes.js';

const byAct = 'each act has its own routes, made from its line in acts.ts';

/** One person proposes; another confirms, or either withdraws. */
export const twoPeople = caseTopic<TwoPeopleCommand>('Two people', {
  ProposeAct: notAsked(byAct),
  ConfirmProposal: notAsked(byAct),
  WithdrawProposal: notAsked(byAct),
});
