import type {
  CaseId,
  ErasedPart,
  ErasureGround,
  PlanningApplication,
  ProposedContent,
  TwoPersonAct,
  TwoPersonCommand,
} from '#domain';
import { poundsOf } from '#domain';
import type { Role } from '#identity';
import type { CommandRequest } from '../../access/decorators.js';
import { type ActWords, after, right } from '../../acts/act-words.js';
import { ErasureBody } from '../privacy/erasure.body.js';
import type { PersonalData } from '../privacy/personal-data.js';
import {
  CorrectionProposalBody,
  ProposalBody,
  ProposalWithReasonBody,
  ValidDateProposalBody,
} from './two-people.body.js';

/** A proposal: what the client sent, and its headers. */
export interface Proposing<Body> {
  readonly caseId: CaseId;
  readonly body: Body;
  readonly named: Readonly<Record<string, string>>;
  readonly proposalId: string;
  readonly people: PersonalData;
  readonly request: CommandRequest;
}

type AskedPart = Pick<ErasedPart, 'part' | 'partId'>;

export type ExistingCase = Exclude<PlanningApplication, { stage: 'unknown' }>;

interface Change {
  readonly before: string | null;
  readonly after: string | null;
}

type Said<Command> = Omit<Command, 'type' | 'by' | 'confirmedBy' | 'approvedBy' | 'on'>;

/** One act that takes two people: all its routes follow from this. */
export interface TwoPersonRoute {
  readonly path: string;
  readonly operation: string;
  /**
   * Any one of these, authorised for the council on the day: for the proposer and for the confirming person.
   */
  readonly roles: readonly Role[];
  /** The roles of the confirming person, if it takes more than proposing. */
  readonly confirmedBy?: readonly Role[];
  readonly says: string;
  /** How it is called on pages, also in a list of waiting proposals. */
  readonly act: ActWords;
  /** What it changes, before and after. */
  readonly shows: (content: ProposedContent, state: ExistingCase) => Change;
  readonly body: new () => ProposalBody;
  readonly asks: (proposing: Proposing<never>) => object | Promise<object>;
  /** What only the record can say at the moment of the act. */
  readonly finds?: (
    content: ProposedContent,
    confirming: Omit<Proposing<object>, 'body'>,
  ) => Promise<ProposedContent>;
  /** There is a route with the same path for what one person may do alone. */
  readonly alsoAlone?: true;
}

const act =
  <Command extends TwoPersonCommand>() =>
  <Body extends ProposalBody>(
    body: new () => Body,
    {
      asks,
      ...route
    }: Omit<TwoPersonRoute, 'body' | 'asks'> & {
      readonly asks: (proposing: Proposing<Body>) => Said<Command> | Promise<Said<Command>>;
    },
  ): TwoPersonRoute => ({ ...route, body, asks });

/** The button of a proposal, and what is said when it is made. */
const proposing = ['Propose it', 'Proposed'] as const;

type Of<Type extends TwoPersonAct> = Extract<TwoPersonCommand, { type: Type }>;

/** A line for each act on a case that takes two people. */
export const twoPersonRoutes: Readonly<Record<TwoPersonAct, TwoPersonRoute>> = {
  CorrectValidDate: act<Of<'CorrectValidDate'>>()(ValidDateProposalBody, {
    path: 'valid-date-correction',
    operation: 'correctValidDate',
    roles: ['teamLeader', 'serviceManager'],
    says: 'that it was valid from another day. The old day and deadline stay in the record.',
    act: right('Correct the valid day', ...proposing),
    shows: ({ validFrom }, state) => ({
      before: 'clock' in state ? state.clock.validFrom : null,
      after: String(validFrom),
    }),
    asks: ({ body: { validFrom, reason } }) => ({ validFrom, reason }),
  }),
  SetAsideValidation: act<Of<'SetAsideValidation'>>()(ProposalWithReasonBody, {
    path: 'validation-set-aside',
    operation: 'setAside',
    roles: ['teamLeader', 'serviceManager'],
    says: 'that it was not valid after all.',
    act: right('Undo the validation', ...proposing),
    shows: (_, state) => ({
      before: 'clock' in state ? `valid from ${state.clock.validFrom}` : null,
      after: 'not valid',
    }),
    asks: ({ body: { reason } }) => ({ reason }),
  }),
  RevokeDecision: act<Of<'RevokeDecision'>>()(ProposalWithReasonBody, {
    path: 'revocation',
    operation: 'revoke',
    roles: ['teamLeader', 'serviceManager'],
    says: 'that the permission is revoked by order (s. 97).',
    act: after('Revoke the permission', ...proposing),
    shows: (_, state) => ({
      before: state.stage === 'determined' ? state.determination.decision : null,
      after: 'revoked',
    }),
    asks: ({ body: { reason } }) => ({ reason }),
  }),
  PayRefund: act<Of<'PayRefund'>>()(ProposalBody, {
    path: 'refunds/:refundId/payment',
    operation: 'payRefund',
    roles: ['finance', 'serviceManager'],
    says: 'that a refund is paid: the amount that fell due.',
    act: right('Pay a refund', ...proposing),
    shows: ({ refundId }, { fees }) => ({
      before: null,
      after: poundsOf(fees.refunds.get(String(refundId))?.amountPence ?? 0),
    }),
    asks: ({ named }) => ({ refundId: named.refundId! }),
  }),
  CorrectRecord: act<Of<'CorrectRecord'>>()(CorrectionProposalBody, {
    path: 'corrections',
    operation: 'correctDecision',
    roles: ['officer', 'teamLeader', 'validation', 'serviceManager'],
    says: "a correction of the decision's contents, of the type of application, or of a case that was imported as history.",
    act: right('Correct the decision, or the type', ...proposing),
    shows: ({ was, now }) => ({ before: String(was), after: String(now) }),
    alsoAlone: true,
    asks: ({ body: { field, was, now, reason }, proposalId }) => ({
      ...{ entryId: proposalId, field, was, now, reason },
    }),
  }),
  ErasePersonalData: act<Of<'ErasePersonalData'>>()(ErasureBody, {
    path: 'erasures',
    operation: 'erase',
    roles: ['teamLeader', 'serviceManager'],
    confirmedBy: ['serviceManager'],
    says: 'that personal data is erased for good. What the planning register must keep stays.',
    act: right('Erase personal data', ...proposing),
    shows: ({ parts }) => ({
      before: (parts as readonly AskedPart[])
        .map(({ part, partId }) => (partId === null ? part : `${part} ${partId}`))
        .join(', '),
      after: '[erased]',
    }),
    asks: async ({ body, caseId, proposalId, people, request }) => ({
      entryId: proposalId,
      // Only tried: it is looked up again, and sealed, when another person confirms it.
      parts: await people.partsOf(caseId, body, { ...request, preview: true }),
      ground: body.ground,
      reason: body.reason,
    }),
    finds: async (content, { caseId, people, request }) => {
      const { parts, ground } = content as {
        parts: readonly Pick<ErasedPart, 'part' | 'partId'>[];
        ground: ErasureGround;
      };
      const asked = parts.map(({ part, partId }) => ({ part, ...(partId !== null && { partId }) }));
      return { parts: await people.partsOf(caseId, { parts: asked, ground }, request) };
    },
  }),
};
