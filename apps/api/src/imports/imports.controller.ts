import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CouncilCode } from '#domain';
import { UnreadableFact } from '#event-store';
import { earlierLines, type ImportedRow } from '#intake';
import { SubjectErased } from '#privacy';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForCouncil } from '../access/requires.js';
import { TakesFiles } from '../edge/routes.js';
import { eachOf } from '../http/at-once.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe } from '../http/pipes.js';
import { Problem, problemOf } from '../http/problem.js';
import { ImportedBefore } from './imported-before.js';
import {
  type AskedFor,
  ImportedCases,
  type ImportSource,
  type Planned,
  refused,
  resultOf,
} from './imported-cases.js';
import { ImportBody } from './imports.body.js';
import type { ImportResult, ImportView } from './imports.view.js';
import { readImport } from './read-import.js';

/** How many cases are processed at once: other requests are answered meanwhile. */
const atOnce = 16;

@ApiTags('Councils')
@Controller('councils/:council/imported-cases')
export class ImportsController {
  constructor(
    @Inject(ImportedCases) private readonly imports: ImportedCases,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(ImportedBefore) private readonly before: ImportedBefore,
  ) {}

  /**
   * Imports the cases of a council that joins, with their past on its original days: open cases continue
   * here, ended ones are kept as history. Each row is accepted or refused on its own; rows that are already
   * in stay as they are.
   */
  @Post()
  @HttpCode(200)
  @CommandHeaders()
  @TakesFiles()
  @ForCouncil('importer', 'serviceManager')
  async bringIn(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() body: ImportBody,
    @AsCommand() request: CommandRequest,
  ): Promise<ImportView> {
    const refusal = this.directory.council(council)
      ? this.directory.refusalOf('import', council, request.today)
      : { code: 'unknown-council', because: `${council} has not joined: take it on first.` };
    if (refusal) throw problemOf(refusal);
    const { rows, columnsLeft, linesLeft } = readImport(body);
    const idOf = await this.before.idsOf(council, rows.flatMap(referencesIn));
    const results = await this.#all(rows, body, { ...request, council, idOf });
    return { ...counted(results), columnsLeft: [...columnsLeft], linesLeft: [...linesLeft], results };
  }

  async #all(
    rows: readonly ImportedRow[],
    { source, dryRun = false, secondPass: again = false }: ImportBody,
    asked: AskedFor,
  ): Promise<ImportResult[]> {
    const earlier = earlierLines(rows);
    const results: (ImportResult | Planned)[] = await eachOf(rows, atOnce, (row) =>
      this.#planned(row, earlier, { source, again }, asked),
    );
    const planned = [...results.entries()].filter((entry): entry is [number, Planned] => 'row' in entry[1]);
    if (!dryRun) await this.imports.prepare(planned.map(([, plan]) => plan));
    // Rows that depend on another case of the same file come after it.
    const hanging = planned.filter(([, { read }]) => read.parent !== null);
    const onItsOwn = planned.filter(([, { read }]) => read.parent === null);
    for (const wave of [onItsOwn, hanging])
      await eachOf(wave, atOnce, async ([index, plan]) => {
        results[index] = dryRun
          ? { ...resultOf(plan.row), outcome: 'ready', caseId: plan.caseId }
          : await inWordsAt(plan.row, () => this.imports.bringIn(plan, asked));
      });
    return results as ImportResult[];
  }

  async #planned(
    row: ImportedRow,
    earlier: (row: ImportedRow) => number | undefined,
    source: ImportSource,
    asked: AskedFor,
  ): Promise<ImportResult | Planned> {
    if ('left' in row)
      return { ...resultOf(row), outcome: 'left', errors: [{ field: '', because: row.left }] };
    if ('faults' in row) return { ...resultOf(row), outcome: 'refused', errors: [...row.faults] };
    const before = earlier(row);
    if (before === undefined) return inWordsAt(row, () => this.imports.plan(row, source, asked));
    const errors = [{ field: 'reference', because: `the same reference is on line ${before}` }];
    return { ...resultOf(row), outcome: 'refused', errors };
  }
}

/** Its own, and that of the case on which it depends. */
const referencesIn = (row: ImportedRow): readonly string[] =>
  'read' in row ? [row.read.formerReference, ...(row.read.parent ? [row.read.parent.reference] : [])] : [];

/** A refusal of one row is part of the answer, and delays no other row. */
const inWordsAt = <Answer>(row: ImportedRow, work: () => Promise<Answer>): Promise<Answer | ImportResult> =>
  work().catch((error: unknown) => {
    if (error instanceof Problem) return refused(row, null, error.detail);
    if (error instanceof UnreadableFact || error instanceof SubjectErased)
      return refused(row, null, whyNot(error));
    throw error;
  });

const whyNot = (error: UnreadableFact | SubjectErased): string =>
  error instanceof SubjectErased
    ? 'A person named in this row was erased here: bring the case in without that person.'
    : 'Its record cannot be read at the moment, so nothing can be added to it.';

function counted(results: readonly ImportResult[]) {
  const count = (outcome: ImportResult['outcome']) =>
    results.filter((result) => result.outcome === outcome).length;
  const positions = results.flatMap(({ position }) => (position === null ? [] : [BigInt(position)]));
  const last = positions.toSorted((one, other) => (one < other ? -1 : 1)).at(-1);
  return {
    ...{
      imported: count('imported'),
      corrected: count('corrected'),
      ready: count('ready'),
      already: count('already'),
    },
    ...{ refused: count('refused'), left: count('left'), position: last?.toString() ?? null },
  };
}
