import type { Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { amountInWords } from '../words/amounts.js';
import { dayInWords } from '../words/days.js';
import { deciderInWords } from '../words/deciders.js';

type WhatIf = Schemas['WhatIfView'];
type Case = WhatIf['cases'][number];

interface Row {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly cases: number | null;
}

/** The differences by kind, and for each affected case the values before and after. */
export function whatIfShown({ totals, cases, held, page, size }: WhatIf, council: string) {
  const { fees, whoDecides, overdue, guaranteeLost, differingIn } = totals;
  const money = (pence: number): string => amountInWords(pence);
  const pair = (what: string, before: number, after: number, differing: number | null = null): Row => ({
    ...{ what, before: String(before), after: String(after), cases: differing },
  });
  const sums: Row[] = [
    pair('Past their last day', overdue.before, overdue.after, differingIn.decideBy),
    pair(
      'Fee to be refunded by the guarantee',
      guaranteeLost.before,
      guaranteeLost.after,
      differingIn.planningGuarantee,
    ),
    {
      ...{ what: 'Fees owed in all', before: money(fees.before.owedPence) },
      ...{ after: money(fees.after.owedPence), cases: differingIn.fee },
    },
    pair(
      'Decided by an officer',
      whoDecides.before.officer,
      whoDecides.after.officer,
      differingIn.whoDecides,
    ),
    pair('Go to the gateway test', whoDecides.before.gatewayTest, whoDecides.after.gatewayTest),
    pair('Go to the committee', whoDecides.before.committee, whoDecides.after.committee),
    pair('Who decides is not known', whoDecides.before.undetermined, whoDecides.after.undetermined),
  ];
  return {
    sentence: sentenceOf(totals),
    sums: sums.map((row) => ({ ...row, differs: row.before !== row.after })),
    cases: cases.map((each) => ({
      reference: each.caseReference,
      href: caseAddress(council, each.caseReference),
      stage: each.stage,
      refused: each.refused?.because ?? null,
      differences: differencesOf(each),
    })),
    held,
    listed: { page, size, total: totals.differing + totals.refused },
  };
}

function sentenceOf({ cases, differing, refused }: WhatIf['totals']): string {
  const most = `Of ${cases} open ${cases === 1 ? 'case' : 'cases'}, `;
  const some = differing === 0 ? 'none would differ' : `${differing} would differ`;
  return `${most}${some}.${refused > 0 ? ` The valid day of ${refused} cannot be moved like this.` : ''}`;
}

function differencesOf({ differences }: Case): readonly Row[] {
  const { validFrom, statutoryExpiry, decideBy, planningGuarantee, fee, whoDecides, publicity } = differences;
  const row = (what: string, before: string, after: string): Row => ({ what, before, after, cases: null });
  const day = (of: string | null | undefined): string => (of ? dayInWords(of) : 'none');
  const owed = (of: Schemas['FeeOfCaseView'] | null): string =>
    of?.owedPence === null || of === null ? 'not known' : amountInWords(of.owedPence);
  const decider = (of: Schemas['WhoDecidesView'] | null): string =>
    of === null ? 'not known' : deciderInWords(of.value);
  return [
    ...(validFrom ? [row('Valid from', day(validFrom.before), day(validFrom.after))] : []),
    ...(statutoryExpiry
      ? [row('Statutory last day', day(statutoryExpiry.before?.value), day(statutoryExpiry.after?.value))]
      : []),
    ...(decideBy ? [row('Last day', day(decideBy.before), day(decideBy.after))] : []),
    ...(planningGuarantee
      ? [
          row(
            'Guarantee until',
            day(planningGuarantee.before?.lastDay),
            day(planningGuarantee.after?.lastDay),
          ),
        ]
      : []),
    ...(fee ? [row('Fee', owed(fee.before), owed(fee.after))] : []),
    ...(whoDecides ? [row('Decided by', decider(whoDecides.before), decider(whoDecides.after))] : []),
    ...(publicity
      ? [row('May be decided from', day(publicity.before?.lawfulFrom), day(publicity.after?.lawfulFrom))]
      : []),
  ];
}
