import { billing, type CouncilCode, type costRecovery, ledgers, type priceSchedules, savings } from '#domain';
import type { Length } from '../../http/heavy-questions.js';

/** The facts about money, and what they open. */
export interface OpenedBooks {
  readonly facts: readonly billing.BillingFact[];
  readonly billing: billing.Billing;
}

type Steps<Answer> = Generator<void, Answer>;
type Month = costRecovery.Month;

interface Question<Asked extends readonly unknown[], Answer> {
  readonly length: Length;
  readonly steps: (books: OpenedBooks, ...asked: Asked) => Steps<Answer>;
}

const short = <Asked extends readonly unknown[], Answer>(
  steps: Question<Asked, Answer>['steps'],
): Question<Asked, Answer> => ({ length: 'short', steps });
const long = <Asked extends readonly unknown[], Answer>(
  steps: Question<Asked, Answer>['steps'],
): Question<Asked, Answer> => ({ length: 'long', steps });

/**
 * Every question of the API to the books, each in steps. The facts can be reached only by these questions, so
 * that none delays the others. `questions.spec.ts` measures the longest step of each.
 */
export const questions = {
  statement: long(({ billing: of }, council: CouncilCode, month: Month) =>
    billing.drafting(of, council, month),
  ),
  lineSteps: long(({ billing: of }, council: CouncilCode, month: Month, line: billing.LineAsked) =>
    billing.lineSteps(of, council, month, line),
  ),
  lastStating: long(({ billing: of }, council: CouncilCode, month: Month) =>
    billing.lastStating(of, council, month),
  ),
  /** What a month comes to for every council, by all that is known now. */
  month: long(({ billing: of }, month: Month) => of.accrual.inSteps(month, null)),
  savings: long(({ billing: of, facts }, councils: readonly CouncilCode[], year: number) =>
    savings.savingsOf(of, facts, councils, year),
  ),
  reconciliation: long(({ billing: of, facts }) => ledgers.reconciling(of, facts)),
  ledger: long(function* ({ billing: of, facts }, council: CouncilCode, month: Month) {
    // Worked out first, so that the ledger finds it ready.
    if (month >= of.books.firstMonth) yield* billing.workingOut(of, month);
    return yield* ledgers.posting(of, facts, month, [council]);
  }),
  fullCost: short(
    (
      { billing: { books } },
      council: CouncilCode,
      work: billing.WorkCharged,
      only: Parameters<typeof billing.fullCostOf>[3],
    ) => billing.fullCostOf(books, council, work, only),
  ),
  costTests: short(function* (
    { billing: { books }, facts },
    of: { council: CouncilCode; service: priceSchedules.ServiceKey['service']; year: number },
    withoutCharge: string | null,
  ) {
    const others =
      withoutCharge === null
        ? facts
        : yield* billing.chosen(
            facts,
            ({ event }) => !('chargeId' in event) || event.chargeId !== withoutCharge,
          );
    return yield* billing.costTests(books, others, of);
  }),
  statutoryFees: short(({ billing: { books }, facts }, council: CouncilCode) =>
    billing.statutoryFees(books, facts, council),
  ),
  facts: short(({ facts }, isWanted: (fact: billing.BillingFact) => boolean) =>
    billing.chosen<billing.BillingFact, billing.BillingFact>(facts, isWanted),
  ),
} satisfies Record<string, Question<never[], unknown>>;

export type QuestionName = keyof typeof questions;

type Parts<Name extends QuestionName> =
  (typeof questions)[Name] extends Question<infer Asked, infer Answer>
    ? { readonly asked: Asked; readonly answer: Answer }
    : never;
export type Asked<Name extends QuestionName> = Parts<Name>['asked'];
export type Answer<Name extends QuestionName> = Parts<Name>['answer'];

/** A question put to the books. */
export function stepsOf<Name extends QuestionName>(
  name: Name,
  books: OpenedBooks,
  asked: Asked<Name>,
): Steps<Answer<Name>> {
  const { steps } = questions[name] as unknown as Question<Asked<Name>, Answer<Name>>;
  return steps(books, ...asked);
}
