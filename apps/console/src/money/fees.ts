import type { Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { addressWith } from '../page/asked.js';

type Fee = Schemas['StatutoryFeeView'];
type State = Fee['state'];

const called: Readonly<Record<State, string>> = {
  notAssessed: 'Not worked out',
  unpaid: 'Unpaid',
  underpaid: 'Paid in part',
  paid: 'Paid',
  overpaid: 'Paid too much',
  toRefund: 'To be refunded',
  toRecover: 'To be recovered',
  refunded: 'Refunded',
  closed: 'Closed',
};

export const feeStates = Object.keys(called) as readonly State[];

/** Fees of cases, each with the money part of its case. */
export const feesShown = (fees: readonly Fee[]) =>
  fees.map((fee) => ({
    ...fee,
    href: `${caseAddress(fee.council, fee.caseReference)}/money`,
    stateWords: called[fee.state],
  }));

/** The states that occur, with the number of cases and the list of them. */
export const feeChoices = (
  cases: Readonly<Partial<Record<State, number>>>,
  address: string,
  chosen?: State,
) =>
  feeStates
    .filter((state) => (cases[state] ?? 0) > 0)
    .map((state) => ({
      words: `${called[state]} ${cases[state]}`,
      href: addressWith(address, { state }),
      isChosen: state === chosen,
    }));
