import { stageInWords, type whatIf } from '#domain';
import type { Reason } from '#legislation';
import type { ReasonView } from '../law/reason.view.js';
import type {
  ComparedCaseView,
  DeciderLoad,
  DifferencesView,
  FeeOfCaseView,
  GuaranteeView,
  PublicityView,
  WhatIfTotals,
  WhoDecidesView,
} from './what-if.view.js';

export const comparedView = ({
  open: { caseId, state },
  refused,
  ...compared
}: whatIf.Compared): ComparedCaseView => ({
  caseId,
  caseReference: state.caseReference,
  applicationType: state.applicationType,
  stage: stageInWords(state),
  refused,
  differences: differencesView(compared),
});

function differencesView({ differs, before, after }: Pick<whatIf.Compared, 'differs' | 'before' | 'after'>) {
  const shown: { [Each in whatIf.Aspect]: () => DifferencesView } = {
    validFrom: () => ({ validFrom: both(({ validFrom }) => validFrom) }),
    statutoryExpiry: () => ({ statutoryExpiry: both(({ statutoryExpiry }) => day(statutoryExpiry)) }),
    decideBy: () => ({ decideBy: both(({ decideBy }) => decideBy) }),
    planningGuarantee: () => ({
      planningGuarantee: both(({ planningGuarantee }) => guarantee(planningGuarantee)),
    }),
    fee: () => ({ fee: both(({ fee }) => feeOf(fee)) }),
    whoDecides: () => ({ whoDecides: both(({ whoDecides }) => decider(whoDecides)) }),
    publicity: () => ({ publicity: both((answers) => publicity(answers.publicity)) }),
  };
  return Object.assign({}, ...differs.map((aspect) => shown[aspect]())) as DifferencesView;

  function both<Value>(of: (answers: whatIf.Answers) => Value): { before: Value; after: Value } {
    return { before: of(before), after: of(after) };
  }
}

/** A reason is plain data already; its lists are read-only here and not there. */
const reason = (because: Reason): ReasonView => because as unknown as ReasonView;
const reasonOrNull = (because: Reason | null): ReasonView | null => because && reason(because);

const day = (answer: whatIf.DatedAnswer | null) =>
  answer && { value: answer.value, because: reasonOrNull(answer.because) };

function guarantee(answer: whatIf.Answers['planningGuarantee']): GuaranteeView | null {
  if (answer === null) return null;
  const { value, because } = answer;
  return {
    lastDay: value.lastDay,
    standing: value.standing,
    refundDueFrom: value.standing === 'running' ? value.refundDueFrom : null,
    because: reason(because),
  };
}

function feeOf(fee: whatIf.FeeOfCase | null): FeeOfCaseView | null {
  if (fee === null) return null;
  const { answer, settlement } = fee;
  const lines = answer.outcome === 'fee' ? answer.lines : [];
  return {
    outcome: answer.outcome,
    lines: lines.map(({ code, words, units, unit, ratePence, amountPence, table, source, confidence }) => ({
      ...{ code, words, units, unit, ratePence, amountPence, source, confidence },
      tableOf: table.of,
    })),
    owedPence: settlement.state === 'not known' ? null : settlement.owedPence,
    paidPence: settlement.paidPence,
    state: settlement.state,
    because: settlement.because,
  };
}

const decider = (routed: whatIf.Routed | null): WhoDecidesView | null =>
  routed && { ...routed, because: reasonOrNull(routed.because) };

function publicity(answer: whatIf.PublicityOfCase | null): PublicityView | null {
  if (answer === null) return null;
  const { required, earliest } = answer;
  return {
    required: required.map(({ value }) => ways(value.oneOf)),
    stillRequired: 'stillRequired' in earliest ? earliest.stillRequired.map(ways) : [],
    lawfulFrom: 'lawfulFrom' in earliest ? earliest.lawfulFrom : null,
    commentsUntil: ('lawfulFrom' in earliest && earliest.commentsUntil) || null,
    because: earliest.because.map(reason),
  };
}

const ways = (oneOf: readonly string[]) => ({ oneOf: [...oneOf] });

export const totalsView = ({ whoDecides, ...totals }: whatIf.Totals): WhatIfTotals => ({
  ...totals,
  whoDecides: { before: load(whoDecides.before), after: load(whoDecides.after) },
});

const load = ({
  officer,
  committee,
  'gateway-test': gatewayTest,
  undetermined,
}: whatIf.Totals['whoDecides']['before']): DeciderLoad => ({ officer, gatewayTest, committee, undetermined });
