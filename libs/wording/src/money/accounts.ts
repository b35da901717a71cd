import type { councilAccounts, statements } from '#domain';
import { count, day, money, monthInWords, saying, when } from '../plainly.js';
import { twoPeople } from '../planning-application/two-people.js';
import type { Wordings } from '../wordings.js';

export const councilAccountWordings: Wordings<councilAccounts.CouncilAccountEvent> = {
  FeeIncomeArranged: ({ council, arrangement, effectiveOn }, say) =>
    `From ${day(effectiveOn)} the fees of ${say.council(council)} are ${
      arrangement === 'held' ? 'set off against the amount that it owes' : 'passed on to it'
    }`,
  AccountCodesSet: ({ council, codes }, say) =>
    `${count(Object.keys(codes).length, 'account code')} set for ${say.council(council)}`,
  DisbursementRecorded: ({ amountPence, what, council, forCase }, say) =>
    `${money(amountPence)} paid out for ${say.council(council)}: ${what}${when(forCase !== null, `, for case ${forCase}`)}`,
  DisbursementReversed: ({ amountPence, what, because }) =>
    `Reversed: ${money(amountPence)} for ${what}${saying(because)}`,
  AdjustmentProposed: ({ amountPence, council, because }, say) =>
    `Proposed, for a second person to approve: an adjustment of ${money(amountPence)} for ${say.council(council)}${saying(because)}`,
  AdjustmentMade: ({ amountPence, council, proposedBy, because }, say) =>
    `Adjusted by ${money(amountPence)} for ${say.council(council)}. Proposed by ${say.person(proposedBy)}${saying(because)}`,
};

const outcomes: Readonly<Record<statements.DisputeOutcome, string>> = {
  upheld: 'upheld',
  partlyUpheld: 'upheld in part',
  notUpheld: 'not upheld',
};

export const statementWordings: Wordings<statements.StatementEvent> = {
  StatementReviewed: ({ council, month }, say) =>
    `The statement of ${say.council(council)} for ${monthInWords(month)} was reviewed`,
  StatementPartKept: ({ part, lines, month }) =>
    `${count(lines.length, 'line')} of the statement for ${monthInWords(month)} were stored as part ${part}`,
  StatementIssued: ({ number, council, month, totals }, say) =>
    `Statement ${number} of ${say.council(council)} for ${monthInWords(month)} was issued: ${money(totals.closingPence)} owed`,
  StatementDisputed: ({ lineKeys, amountPence, because }) =>
    `${count(lineKeys.length, 'line')} disputed, ${money(amountPence)}${saying(because)}`,
  DisputeResolved: ({ outcome, adjustmentId }) =>
    `The dispute was ${outcomes[outcome]}${when(adjustmentId !== null, '. An adjustment on the next statement corrects it')}`,
  StatementSettled: ({ amountPence, reference }) =>
    `${money(amountPence)} was paid towards it, reference ${reference}`,
  ...twoPeople,
};
