import { type ActNow, type May, type PlanningApplicationCommand, type TwoPersonAct } from '#domain';
import type { Role } from '#identity';
import { caseRoutes } from '../planning-application/case-topics.js';
import { twoPersonRoutes } from '../planning-application/two-people/acts.js';
import {
  ConfirmationBody,
  ProposalWithdrawalBody,
} from '../planning-application/two-people/two-people.body.js';
import type { ActWords } from './act-words.js';

type Type = PlanningApplicationCommand['type'];
export type ActsNow = Readonly<Record<Type, ActNow>>;

/** An act as requested over HTTP: its route and words, with the guard of its command. */
export interface DefinedAct extends ActWords {
  /** Its path below the case's own. */
  readonly command: string;
  readonly type: Type;
  readonly roles: readonly Role[];
  readonly operation: string;
  readonly body: string | null;
  /** Two people are needed for it. */
  readonly byTwo: boolean;
  readonly now: (acts: ActsNow) => ActNow;
}

const inBraces = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

const alone: readonly DefinedAct[] = (Object.keys(caseRoutes) as Type[]).flatMap((type) => {
  const route = caseRoutes[type];
  if (!('path' in route)) return [];
  const { act: words, path, roles, operation, body } = route;
  return [
    {
      ...{ ...words, command: inBraces(path), type, roles, operation, body: body?.name ?? null },
      ...{ byTwo: false, now: (acts: ActsNow) => acts[type] },
    },
  ];
});

/** Proposed by one person, confirmed by another, or withdrawn. */
function byTwo(type: TwoPersonAct): readonly DefinedAct[] {
  const { act: words, path, roles, confirmedBy = roles, operation, body } = twoPersonRoutes[type];
  const answering = (
    answer: 'ConfirmProposal' | 'WithdrawProposal',
    { below, name, verb, ...more }: Answering,
  ): DefinedAct => ({
    ...{ ...words, label: `${verb}: ${words.label}`, type: answer, byTwo: true, ...more },
    ...{ command: `${inBraces(path)}/${below}`, operation: `${operation}${name}` },
    now: (acts) => answerNow(acts, answer, type),
  });
  return [
    {
      ...{ ...words, command: `${inBraces(path)}/proposal`, type, roles, body: body.name },
      ...{
        operation: `${operation}Proposal`,
        byTwo: true,
        now: (acts) => acts[type],
      },
    },
    answering('ConfirmProposal', {
      ...{ below: 'confirmation', name: 'Confirmation', verb: 'Confirm' },
      ...{ button: 'Confirm it', done: 'Confirmed' },
      ...{ roles: confirmedBy, body: ConfirmationBody.name },
    }),
    answering('WithdrawProposal', {
      ...{ below: 'proposal/withdrawal', name: 'ProposalWithdrawal', verb: 'Withdraw the proposal' },
      ...{ button: 'Withdraw the proposal', done: 'Proposal withdrawn' },
      ...{ roles, body: ProposalWithdrawalBody.name },
    }),
  ];
}

interface Answering {
  readonly below: string;
  readonly name: string;
  readonly verb: string;
  readonly button: string;
  readonly done: string;
  readonly roles: readonly Role[];
  readonly body: string;
}

/**
 * The waiting proposals for this act. A confirmation carries out the act, so the act's own obstacles count
 * too.
 */
function answerNow(
  acts: ActsNow,
  answer: 'ConfirmProposal' | 'WithdrawProposal',
  type: TwoPersonAct,
): ActNow {
  const { may } = acts[answer];
  const waiting = 'targets' in may ? (may.targets ?? []).filter(({ words }) => words === type) : [];
  const none = {
    rejected: { code: 'nothing-there', because: 'Nothing like this is waiting for a second person.' },
  };
  const found: May = waiting.length > 0 ? { targets: waiting } : none;
  const itself = acts[type].may;
  const stands = answer === 'ConfirmProposal' && 'targets' in found && 'rejected' in itself ? itself : found;
  return { may: stands, cautions: acts[type].cautions, suggested: {} };
}

/** All acts on a case, in the order of topics. */
export const definedActs: readonly DefinedAct[] = [
  ...alone,
  ...(Object.keys(twoPersonRoutes) as TwoPersonAct[]).flatMap(byTwo),
];
