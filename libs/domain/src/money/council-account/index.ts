import type { CalendarDate } from '#legislation';
import { clientIds, noIds, type UsedIds, withDay } from '../../client-ids.js';
import { type DaysOf, fromAnyDay, happened, sent, withinDays } from '../../days-of-records.js';
import { accept, type Decider, type Outcome, reject } from '../../decider.js';
import type { CouncilCode, OfficerId } from '../../values.js';
import type { Adjustment, CouncilAccountEvent, Disbursement, FeeArrangement } from './events.js';

export * from './events.js';

type CouncilAccountCommand = { readonly council: CouncilCode } & (
  | { readonly type: 'ArrangeFeeIncome'; readonly arrangement: FeeArrangement; readonly from: CalendarDate }
  | {
      readonly type: 'SetAccountCodes';
      readonly codes: Readonly<Record<string, string>>;
      readonly on: CalendarDate;
    }
  | ({
      readonly type: 'RecordDisbursement';
      readonly paidOn: CalendarDate;
      readonly on: CalendarDate;
    } & Disbursement)
  | { readonly type: 'ReverseDisbursement'; readonly disbursementId: string; readonly because: string }
  | ({ readonly type: 'ProposeAdjustment'; readonly by: OfficerId; readonly on: CalendarDate } & Adjustment)
  | {
      readonly type: 'ApproveAdjustment';
      readonly adjustmentId: string;
      readonly by: OfficerId;
      readonly on: CalendarDate;
    }
);

interface CouncilAccount {
  readonly arrangements: ReadonlyMap<CalendarDate, FeeArrangement>;
  readonly codes: Readonly<Record<string, string>>;
  readonly disbursements: ReadonlyMap<string, KeptDisbursement>;
  readonly ids: UsedIds;
  readonly adjustments: ReadonlyMap<string, Adjustment & { readonly by: OfficerId; readonly made: boolean }>;
}

interface KeptDisbursement extends Disbursement {
  readonly paidOn: CalendarDate;
  readonly reversed: boolean;
}

/** All ids that clients create for items on a council's account. */
const accountIds = clientIds<CouncilAccountCommand, CouncilAccountEvent>({
  RecordDisbursement: {
    ...{ id: 'disbursementId', fact: 'DisbursementRecorded', code: 'disbursement-known', ...withDay },
    says: ({ amountPence, what, forCase, paidOn: day }) => ({ amountPence, what, forCase, day }),
  },
  ProposeAdjustment: { id: 'adjustmentId', fact: 'AdjustmentProposed', code: 'adjustment-known' },
});

function evolve(before: CouncilAccount, event: CouncilAccountEvent): CouncilAccount {
  const state = { ...before, ids: accountIds.after(before.ids, event) };
  switch (event.type) {
    case 'FeeIncomeArranged':
      return {
        ...state,
        arrangements: new Map(state.arrangements).set(event.effectiveOn, event.arrangement),
      };
    case 'AccountCodesSet':
      return { ...state, codes: event.codes };
    case 'DisbursementRecorded':
    case 'DisbursementReversed': {
      const { disbursementId, amountPence, what, forCase, effectiveOn: paidOn } = event;
      const reversed = event.type === 'DisbursementReversed';
      const kept = { disbursementId, amountPence, what, forCase, paidOn, reversed };
      return { ...state, disbursements: new Map(state.disbursements).set(disbursementId, kept) };
    }
    case 'AdjustmentProposed':
    case 'AdjustmentMade': {
      const { adjustmentId, amountPence, because, cites } = event;
      const made = event.type === 'AdjustmentMade';
      const by = event.type === 'AdjustmentMade' ? event.proposedBy : event.by;
      const kept = { adjustmentId, amountPence, because, cites, by, made };
      return { ...state, adjustments: new Map(state.adjustments).set(adjustmentId, kept) };
    }
  }
  event satisfies never;
}

function decide(command: CouncilAccountCommand, state: CouncilAccount): Outcome<CouncilAccountEvent> {
  const { council } = command;
  const before = accountIds.before(state.ids, command);
  if (before) return before;
  switch (command.type) {
    case 'ArrangeFeeIncome': {
      const { arrangement, from: effectiveOn } = command;
      if (state.arrangements.get(effectiveOn) === arrangement) return accept();
      return accept({ type: 'FeeIncomeArranged', effectiveOn, council, arrangement });
    }
    case 'SetAccountCodes': {
      const { codes, on: effectiveOn } = command;
      if (JSON.stringify(codes) === JSON.stringify(state.codes)) return accept();
      return accept({ type: 'AccountCodesSet', effectiveOn, council, codes });
    }
    case 'RecordDisbursement':
      return recordDisbursement(command);
    case 'ReverseDisbursement': {
      const kept = state.disbursements.get(command.disbursementId);
      if (!kept) return reject('unknown-disbursement', `${council} has no such disbursement.`);
      if (kept.reversed) return accept();
      const { paidOn: effectiveOn, reversed: _, ...disbursement } = kept;
      const { because } = command;
      return accept({ type: 'DisbursementReversed', effectiveOn, council, because, ...disbursement });
    }
    case 'ProposeAdjustment':
      return proposeAdjustment(command);
    case 'ApproveAdjustment':
      return approveAdjustment(command, state);
  }
}

type Of<Type extends CouncilAccountCommand['type']> = Extract<CouncilAccountCommand, { type: Type }>;

function recordDisbursement({
  council,
  disbursementId,
  amountPence,
  what,
  forCase,
  paidOn,
}: Of<'RecordDisbursement'>): Outcome<CouncilAccountEvent> {
  if (amountPence <= 0) return reject('amount-unusable', 'A disbursement must be more than zero.');
  const disbursement = { disbursementId, amountPence, what, forCase };
  return accept({ type: 'DisbursementRecorded', effectiveOn: paidOn, council, ...disbursement });
}

function proposeAdjustment({
  council,
  adjustmentId,
  amountPence,
  because,
  cites,
  by,
  on,
}: Of<'ProposeAdjustment'>): Outcome<CouncilAccountEvent> {
  if (amountPence === 0) return reject('amount-unusable', 'An adjustment must not be zero.');
  const adjustment = { adjustmentId, amountPence, because, cites };
  return accept({ type: 'AdjustmentProposed', effectiveOn: on, council, by, ...adjustment });
}

function approveAdjustment(
  { council, adjustmentId, by, on }: Of<'ApproveAdjustment'>,
  { adjustments }: CouncilAccount,
): Outcome<CouncilAccountEvent> {
  const kept = adjustments.get(adjustmentId);
  if (!kept) return reject('unknown-adjustment', `No adjustment ${adjustmentId} was proposed.`);
  if (kept.made) return accept();
  if (kept.by === by) return reject('second-person-needed', 'The person who proposed it may not approve it.');
  const { amountPence, because, cites, by: proposedBy } = kept;
  const adjustment = { adjustmentId, amountPence, because, cites };
  return accept({
    type: 'AdjustmentMade',
    effectiveOn: on,
    council,
    ...adjustment,
    proposedBy,
    approvedBy: by,
  });
}

/** The limits of each date in each command. */
export const councilAccountDays: DaysOf<CouncilAccountCommand> = {
  ArrangeFeeIncome: { from: fromAnyDay },
  SetAccountCodes: { on: sent },
  RecordDisbursement: { paidOn: happened(), on: sent },
  ReverseDisbursement: {},
  ProposeAdjustment: { on: sent },
  ApproveAdjustment: { on: sent },
};

/** `councilAccount-<council>`. */
export const councilAccount: Decider<CouncilAccount, CouncilAccountCommand, CouncilAccountEvent> = {
  initial: {
    arrangements: new Map(),
    codes: {},
    disbursements: new Map(),
    adjustments: new Map(),
    ids: noIds,
  },
  evolve,
  decide: (command, state) => withinDays(councilAccountDays, command, decide(command, state)),
};
