import { Inject, Injectable } from '@nestjs/common';
import { billing, type CouncilCode, type costRecovery, ledgers, savings } from '#domain';
import { billingFactsAfter, type ReadDatabase } from '#read-models';
import { HeavyQuestions } from '../../http/heavy-questions.js';
import { Problem } from '../../http/problem.js';
import { database } from '../../parts.js';

export interface OpenedBooks {
  readonly facts: readonly billing.BillingFact[];
  readonly billing: billing.Billing;
}

/** The facts about money, kept between questions: a question reads only those that came since the last. */
@Injectable()
export class BillingBooks {
  #facts: readonly billing.BillingFact[] = [];
  #opened: billing.Billing | undefined;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(HeavyQuestions) private readonly heavy: HeavyQuestions,
  ) {}

  async open(): Promise<OpenedBooks> {
    const opened = await this.openIfAny();
    if (opened) return opened;
    throw new Problem(409, 'no-service', 'No shared service was founded, so nobody owes anybody anything.');
  }

  /** A council's statement as it would be now. */
  async statement(council: CouncilCode, month: costRecovery.Month): Promise<billing.StatementDraft> {
    const { billing: opened } = await this.open();
    const { firstMonth } = opened.books;
    if (month >= firstMonth) return this.heavy.answer(billing.drafting(opened, council, month));
    throw new Problem(404, 'before-the-accounts', `The accounts begin in ${firstMonth}.`);
  }

  /** What a month comes to for every council, on all that is known now. */
  async month(month: costRecovery.Month): Promise<{ of: OpenedBooks; accrual: billing.Accrual }> {
    const of = await this.open();
    return { of, accrual: await this.heavy.answer(of.billing.accrual.inSteps(month, null)) };
  }

  /** The books with the closed months of a year worked out. */
  async year(year: number): Promise<OpenedBooks> {
    const of = await this.open();
    await this.heavy.answer(savings.workingOutYear(of.billing, year));
    return of;
  }

  /** Whether everything adds up. */
  reconciliation({ billing: opened, facts }: OpenedBooks): Promise<ledgers.Reconciliation> {
    return this.heavy.answer(ledgers.reconciling(opened, facts));
  }

  /** One question after another, so that no fact is taken twice. Nothing where no service was founded. */
  openIfAny(): Promise<OpenedBooks | undefined> {
    const opening = this.#reading.then(() => this.#open());
    this.#reading = opening.catch(() => undefined);
    return opening;
  }

  async #open(): Promise<OpenedBooks | undefined> {
    const came = await billingFactsAfter(this.reads, this.#facts.at(-1)?.position ?? 0n);
    if (came.length > 0) {
      this.#facts = [...this.#facts, ...came];
      this.#opened = billing.billingOf(this.#facts, this.#opened);
    }
    return this.#opened && { facts: this.#facts, billing: this.#opened };
  }
}
