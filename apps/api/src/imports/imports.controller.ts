import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CouncilCode, sharedServices } from '#domain';
import { type ImportedRow, readImportedCsv, readImportedOdp } from '#intake';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForCouncil } from '../access/requires.js';
import { TakesFiles } from '../edge/routes.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe } from '../http/pipes.js';
import { malformed, Problem, problemOf } from '../http/problem.js';
import { type AskedFor, ImportedCases, refused } from './imported-cases.js';
import { ImportBody, mostRows } from './imports.body.js';
import type { ImportResult, ImportView } from './imports.view.js';

/** So many cases are under way at once: others ask meanwhile. */
const atOnce = 8;

@ApiTags('Councils')
@Controller('councils/:council/imported-cases')
export class ImportsController {
  constructor(
    @Inject(ImportedCases) private readonly imports: ImportedCases,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /**
   * Brings in the open cases of a council that joins, with what was done on them on the days it was done. Each row
   * has its own yes or no; sent again, what had been brought in is left as it is.
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
    const membership = this.directory.membership(council, request.today);
    const refusal = this.directory.council(council)
      ? sharedServices.refusalAtStage(council, membership, 'import')
      : { rejected: { code: 'unknown-council', because: `${council} has not joined: take it on first.` } };
    if (refusal) throw problemOf(refusal.rejected);
    const rows = rowsOf(body);
    const results = await this.#all(rows, body.source, { ...request, council });
    const count = (outcome: ImportResult['outcome']) =>
      results.filter((each) => each.outcome === outcome).length;
    const positions = results.flatMap(({ position }) => (position === null ? [] : [BigInt(position)]));
    const last = positions.toSorted((one, other) => (one < other ? -1 : 1)).at(-1);
    return {
      ...{ imported: count('imported'), already: count('already'), refused: count('refused') },
      position: last?.toString() ?? null,
      results,
    };
  }

  async #all(rows: readonly ImportedRow[], source: string, asked: AskedFor): Promise<ImportResult[]> {
    const results: ImportResult[] = new Array(rows.length);
    const waiting = rows.entries();
    const first = firstLines(rows);
    const worker = async (): Promise<void> => {
      for (const [index, row] of waiting) results[index] = await this.#one(row, first, source, asked);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    return results;
  }

  async #one(
    row: ImportedRow,
    first: ReadonlyMap<string, number>,
    source: string,
    asked: AskedFor,
  ): Promise<ImportResult> {
    const { line, formerReference } = row;
    const nothing = { line, formerReference, caseId: null, caseReference: null, position: null };
    if ('faults' in row) return { ...nothing, outcome: 'refused', errors: [...row.faults] };
    const before = first.get(row.read.formerReference);
    if (before === line)
      return this.imports.bringIn(row, source, asked).catch((error: unknown) => {
        if (error instanceof Problem) return refused(row, null, error.detail);
        throw error;
      });
    const errors = [{ field: 'reference', because: `it stands on line ${before} too` }];
    return { ...nothing, outcome: 'refused', errors };
  }
}

function rowsOf({ csv, odp }: ImportBody): readonly ImportedRow[] {
  if ((csv === undefined) === (odp === undefined))
    throw malformed([{ field: 'csv', because: 'send either csv or odp' }]);
  const reading = csv === undefined ? readImportedOdp(odp ?? []) : readImportedCsv(csv);
  if ('unreadable' in reading) {
    const { field, because } = reading.unreadable;
    throw malformed([{ field: field ? `csv.1.${field}` : 'csv.1', because }]);
  }
  const { rows } = reading;
  if (rows.length > 0 && rows.length <= mostRows) return rows;
  throw malformed([{ field: csv === undefined ? 'odp' : 'csv', because: `holds 1 to ${mostRows} cases` }]);
}

/** A reference twice in one file is a mistake of the file: which of the two is meant, nobody here can say. */
function firstLines(rows: readonly ImportedRow[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const row of rows)
    if ('read' in row && !first.has(row.read.formerReference)) first.set(row.read.formerReference, row.line);
  return first;
}
