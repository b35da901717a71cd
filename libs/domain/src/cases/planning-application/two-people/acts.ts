import type { CalendarDate } from '#legislation';
import type { ProposedContent } from '../../../two-people/index.js';
import type { OfficerId } from '../../../values.js';
import type { RevokeDecision } from '../after-decision/revoke-decision.js';
import type { PayRefund } from '../fees/pay-refund.js';
import type { ErasePersonalData } from '../privacy/erase-personal-data.js';
import type { CorrectRecord } from '../record/correct-record.js';
import type { CorrectValidDate } from '../validation/correct-valid-date.js';
import type { SetAsideValidation } from '../validation/set-aside-validation.js';

/** Acts on a case that need two people. */
export type TwoPersonCommand =
  | CorrectValidDate
  | SetAsideValidation
  | RevokeDecision
  | PayRefund
  | ErasePersonalData
  | CorrectRecord;

export type TwoPersonAct = TwoPersonCommand['type'];

interface Act {
  /** The field of the command that names the second person. */
  readonly second: 'confirmedBy' | 'approvedBy';
  /** What is stored while it waits; the rest is worked out again when it is confirmed. */
  readonly kept?: (content: ProposedContent) => ProposedContent;
}

export const twoPersonActs: Readonly<Record<TwoPersonAct, Act>> = {
  CorrectValidDate: { second: 'confirmedBy' },
  SetAsideValidation: { second: 'confirmedBy' },
  RevokeDecision: { second: 'confirmedBy' },
  CorrectRecord: { second: 'confirmedBy' },
  PayRefund: { second: 'approvedBy' },
  ErasePersonalData: {
    second: 'approvedBy',
    // The keys of somebody's data are read from the record when it is erased.
    kept: ({ parts, ...content }) => ({
      ...content,
      parts: (parts as ErasePersonalData['parts']).map(({ part, partId }) => ({ part, partId })),
    }),
  },
};

export const isTwoPersonAct = (type: string): type is TwoPersonAct => Object.hasOwn(twoPersonActs, type);

/** The proposed act, without its person and time. */
export function contentOf({ type, ...asked }: TwoPersonCommand): ProposedContent {
  const { by: _, confirmedBy: __, approvedBy: ___, on: ____, ...content } = asked as ProposedContent;
  return twoPersonActs[type].kept?.(content) ?? content;
}

/** The act as carried out: proposed by one person, confirmed by the other. */
export const byTwo = (
  act: TwoPersonAct,
  content: ProposedContent,
  { by, second, on }: { readonly by: OfficerId; readonly second: OfficerId; readonly on: CalendarDate },
): TwoPersonCommand =>
  ({ ...content, type: act, by, [twoPersonActs[act].second]: second, on }) as unknown as TwoPersonCommand;
