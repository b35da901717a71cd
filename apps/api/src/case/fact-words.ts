import { Inject, Injectable } from '@nestjs/common';
import type { CaseId, CouncilCode } from '#domain';
import { findFactsOfTypes, findFactsOfTypesIn, type HistoryRow, type ReadDatabase } from '#read-models';
import { actorName, factInWords, factsThatName, type Names, ThingsNamed } from '#wording';
import { Directory } from '../access/directory.js';
import { database } from '../parts.js';
import type { NamedActor } from './named-actor.js';

/** A row of a case's history in words. */
export type RowInWords = Omit<HistoryRow, 'actor'> & { readonly actor: NamedActor; readonly words: string };

/** Puts facts into words, with names from the directory and the case itself. */
@Injectable()
export class FactWords {
  constructor(
    @Inject(Directory) private readonly directory: Directory,
    @Inject(database) private readonly reads: ReadDatabase,
  ) {}

  /** A page of a case's history, in order. Names from earlier facts are looked up if the page begins later. */
  async rowsInWords(council: CouncilCode, rows: readonly HistoryRow[]): Promise<readonly RowInWords[]> {
    const [first] = rows;
    const things = new ThingsNamed();
    if (first && first.revision > 0n) await this.#hearBefore(things, council, first.caseId, first.revision);
    return this.#inWords(rows, things);
  }

  /** Facts of many cases, each with the names from its own case. */
  async rowsOfManyCases(
    councils: readonly CouncilCode[],
    rows: readonly HistoryRow[],
  ): Promise<readonly RowInWords[]> {
    if (rows.length === 0) return [];
    const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
    const naming = await findFactsOfTypesIn(this.reads, councils, caseIds, factsThatName);
    const things = new Map(caseIds.map((caseId) => [caseId, new ThingsNamed()]));
    for (const row of naming) things.get(row.caseId)?.hear(factOf(row));
    return rows.flatMap((row) => this.#inWords([row], things.get(row.caseId)!));
  }

  /** The whole history of a case, with its names. */
  wholeHistory(rows: readonly HistoryRow[]): {
    readonly inWords: readonly RowInWords[];
    readonly names: Names;
  } {
    const things = new ThingsNamed();
    return { inWords: this.#inWords(rows, things), names: this.names(things) };
  }

  #inWords(rows: readonly HistoryRow[], things: ThingsNamed): readonly RowInWords[] {
    const names = this.names(things);
    return rows.map((row) => {
      const fact = factOf(row);
      things.hear(fact);
      const actor = { ...row.actor, name: actorName(row.actor, names) };
      return { ...row, actor, words: factInWords(fact, names) };
    });
  }

  /** Facts of a case that are not recorded yet and may never be, with the names from its present record. */
  factsForeseen<Fact extends { readonly type: string }>(
    recorded: readonly { readonly event: { readonly type: string } }[],
    facts: readonly Fact[],
  ): readonly (Fact & { readonly words: string })[] {
    const things = new ThingsNamed();
    for (const { event } of recorded) things.hear(event);
    const names = this.names(things);
    return facts.map((fact) => {
      things.hear(fact);
      return { ...fact, words: factInWords(fact, names) };
    });
  }

  names(things: ThingsNamed = new ThingsNamed()): Names {
    return {
      officer: (id) => this.directory.nameOf(id),
      council: (code) => this.directory.council(code)?.name,
      thing: (kind, id) => things.nameOf(kind, id),
    };
  }

  async #hearBefore(things: ThingsNamed, council: CouncilCode, caseId: CaseId, before: bigint) {
    const earlier = await findFactsOfTypes(this.reads, [council], caseId, { types: factsThatName, before });
    for (const row of earlier) things.hear(factOf(row));
  }
}

const factOf = ({ type, effectiveOn, data }: Pick<HistoryRow, 'type' | 'effectiveOn' | 'data'>) => ({
  ...data,
  type,
  effectiveOn,
});
