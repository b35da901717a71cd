import { Inject, Injectable } from '@nestjs/common';
import type { billing } from '#domain';
import { type ReadDatabase, whoRecorded } from '#read-models';
import { actorName, factInWords } from '#wording';
import { FactWords } from '../../case/fact-words.js';
import { plainJson } from '../../http/plain-json.js';
import { database } from '../../parts.js';
import type { ToldMoneyFactView } from './facts.view.js';

/** Tells facts about money in words, with who recorded them and when. */
@Injectable()
export class MoneyFactsInWords {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(FactWords) private readonly words: FactWords,
  ) {}

  /** Facts that the caller may show, in their order. */
  async of(facts: readonly billing.BillingFact[]): Promise<ToldMoneyFactView[]> {
    const recorded = await whoRecorded(
      this.reads,
      facts.map(({ id }) => id),
    );
    const names = this.words.names();
    return facts.flatMap((fact) => {
      const how = recorded.get(fact.id);
      if (!how) return [];
      const { recordedAt, actor } = how;
      const named = { id: actor.id, role: actor.role, name: actorName(actor, names) };
      return [{ ...plainJson(fact), words: factInWords(fact.event, names), recordedAt, actor: named }];
    });
  }
}
