import { Inject, type Type } from '@nestjs/common';
import type { TwoPersonAct } from '#domain';
import { CommandDone } from '../../http/command-done.view.js';
import { addCaseMethod, type CaseMethod } from '../case-controllers.js';
import { CaseCommandsController } from '../case-route.js';
import { type Proposing, type TwoPersonRoute, twoPersonRoutes } from './acts.js';
import { Proposals } from './proposals.js';
import { takesTwo } from './takes-two.js';
import { ConfirmationBody, type ProposalBody, ProposalWithdrawalBody } from './two-people.body.js';
import { ProposalMade } from './two-people.view.js';

/** The routes of all acts of two people on a case, made from the line of each act. */
export class TwoPeopleController {
  constructor(@Inject(Proposals) readonly proposals: Proposals) {}
}

for (const [act, route] of Object.entries(twoPersonRoutes)) addRoutes(act as TwoPersonAct, route);
// Last: class decorators apply to all methods that exist by then.
CaseCommandsController('Two people')(TwoPeopleController);

interface Below extends Pick<CaseMethod, 'says' | 'body' | 'answer'> {
  readonly name: string;
  readonly may?: TwoPersonRoute['roles'];
}

function addRoutes(act: TwoPersonAct, { asks, ...route }: TwoPersonRoute): void {
  const { path, roles, confirmedBy = roles, operation, says, body } = route;
  const controller: Type<TwoPeopleController> = TwoPeopleController;
  const add = (
    below: string,
    { name, may = roles, ...of }: Below,
    run: Parameters<typeof addCaseMethod<TwoPeopleController>>[2],
  ) =>
    addCaseMethod(
      controller,
      { ...of, roles: may, path: `${path}${below}`, operation: `${operation}${name}` },
      run,
    );

  add(
    '/proposal',
    {
      name: 'Proposal',
      says: `Proposes, for another person to confirm, ${says}`,
      body,
      answer: ProposalMade,
    },
    async ({ proposals }, { caseId, named, body: sent, request }) => {
      const proposalId = (sent as ProposalBody).proposalId ?? request.commandId;
      const { people } = proposals;
      const proposing: Proposing<object> = { caseId, named, body: sent, proposalId, people, request };
      const said = await asks(proposing as Proposing<never>);
      return proposals.propose(caseId, { act, proposalId, said }, request);
    },
  );
  add(
    '/confirmation',
    {
      ...{ name: 'Confirmation', may: confirmedBy },
      says: `Confirms another person's proposal: ${says}`,
      ...{ body: ConfirmationBody, answer: CommandDone },
    },
    async ({ proposals }, { caseId, body: sent, request }) =>
      proposals.confirm(caseId, { act, proposalId: (sent as ConfirmationBody).proposalId }, request),
  );
  add(
    '/proposal/withdrawal',
    {
      name: 'ProposalWithdrawal',
      says: `Withdraws or rejects a proposal; nothing else happens. The proposal: ${says}`,
      ...{ body: ProposalWithdrawalBody, answer: CommandDone },
    },
    async ({ proposals }, { caseId, body: sent, request }) =>
      proposals.withdraw(caseId, { act, ...(sent as ProposalWithdrawalBody) }, request),
  );
  if (route.alsoAlone) return;
  add(
    '',
    {
      name: 'Alone',
      says: 'Always refused, because it takes two people: the answer says where to propose it.',
      body,
      answer: CommandDone,
    },
    async () => {
      throw takesTwo(path);
    },
  );
}
