import { Inject, Injectable } from '@nestjs/common';
import { billing, type CouncilCode, type costRecovery } from '#domain';
import { billingFactsAfter, type ReadDatabase } from '#read-models';
import { HeavyQuestions } from '../../http/heavy-questions.js';
import { Problem } from '../../http/problem.js';
import { database } from '../../parts.js';
import {
  type Answer,
  type Asked,
  type OpenedBooks,
  type QuestionName,
  questions,
  stepsOf,
} from './questions.js';

/** What is known of the books without reading them. */
type BooksOpened = Pick<billing.Books, 'firstMonth' | 'councils' | 'poolNames'>;

/** The facts about money, kept between questions: a question reads only facts that are new since the last. */
@Injectable()
export class BillingBooks {
  #facts: readonly billing.BillingFact[] = [];
  #opened: billing.Billing | undefined;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(HeavyQuestions) private readonly heavy: HeavyQuestions,
  ) {}

  /** Asks the books a question; refused if no service was founded. */
  async ask<Name extends QuestionName>(name: Name, ...asked: Asked<Name>): Promise<Answer<Name>> {
    return this.#answer(await this.#someBooks(), name, asked);
  }

  /** The same; undefined if no service was founded. */
  async askIfAny<Name extends QuestionName>(
    name: Name,
    ...asked: Asked<Name>
  ): Promise<Answer<Name> | undefined> {
    const books = await this.#openIfAny();
    return books && this.#answer(books, name, asked);
  }

  async opened(): Promise<BooksOpened> {
    return (await this.#someBooks()).billing.books;
  }

  /** A council's statement as it would be now. */
  async statement(council: CouncilCode, month: costRecovery.Month): Promise<billing.StatementDraft> {
    const { firstMonth } = await this.opened();
    if (month >= firstMonth) return this.ask('statement', council, month);
    throw new Problem(404, 'before-the-accounts', `The accounts begin in ${firstMonth}.`);
  }

  #answer<Name extends QuestionName>(
    books: OpenedBooks,
    name: Name,
    asked: Asked<Name>,
  ): Promise<Answer<Name>> {
    return this.heavy.answer(stepsOf(name, books, asked), questions[name].length);
  }

  async #someBooks(): Promise<OpenedBooks> {
    const opened = await this.#openIfAny();
    if (opened) return opened;
    throw new Problem(409, 'no-service', 'No shared service has been founded, so there are no accounts.');
  }

  /** One question after another, so that no fact is read twice. Undefined if no service was founded. */
  #openIfAny(): Promise<OpenedBooks | undefined> {
    const opening = this.#reading.then(() => this.#open());
    this.#reading = opening.catch(() => undefined);
    return opening;
  }

  async #open(): Promise<OpenedBooks | undefined> {
    const came = await billingFactsAfter(this.reads, this.#facts.at(-1)?.position ?? 0n);
    if (came.length > 0) {
      const facts = this.#facts.concat(came);
      this.#opened = await this.heavy.answer(billing.opening(facts, this.#opened), 'short');
      this.#facts = facts;
    }
    return this.#opened && { facts: this.#facts, billing: this.#opened };
  }
}
