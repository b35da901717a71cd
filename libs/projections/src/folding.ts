import type { Delivered, Recorded } from '#event-store';
import { copyLine } from './copy.js';
import type { Queryable } from './database.js';
import { explained, Refused, Unusable } from './faults.js';
import {
  type Changes,
  type FoldingOptions,
  foldsInto,
  namedIn,
  noRows,
  nothingFolded,
  type RowsBefore,
} from './folded.js';
import { isParked, type LeftOut, type LeftOutFact, leaveOutOfAll, leftOutKey, placedAs } from './left-out.js';
import { type Blocked, type Parked, parkedBehind, parkedFrom } from './parking.js';
import { isOurs, type Projection } from './projection.js';
import { RecentRows } from './recent-rows.js';
import { Rows } from './rows.js';
import { type Subject, subjectOf } from './subject.js';

/**
 * Folds facts into the rows of one table, in memory. It sees its own changes before they are written, so that
 * the next range can be folded while one is being written. If anything fails, discard it and start from the
 * checkpoint.
 */
export class Folding {
  readonly table: string;
  readonly projection: Projection;
  readonly rows: Rows;
  readonly #blocked: Blocked;
  readonly #leftOut: LeftOut;
  readonly #setsAside: (fact: Recorded) => Promise<boolean>;
  readonly #database: Queryable;
  readonly #recent: RecentRows;
  readonly #onParked: (parked: readonly Parked[]) => void;
  #changes = nothingFolded();
  #lines = '';
  #writing = nothingFolded();

  constructor({ projection, table, database, blocked, ...options }: FoldingOptions) {
    const { recentRows = 5_000, isEmpty = false, onParked = () => undefined } = options;
    this.table = table;
    this.projection = projection;
    this.rows = new Rows(table, projection.table);
    this.#database = database;
    this.#blocked = blocked;
    this.#leftOut = options.leftOut ?? { here: new Set(), anywhere: new Set() };
    this.#setsAside = options.setsAside ?? (async () => false);
    this.#onParked = onParked;
    this.#recent = new RecentRows(recentRows, { wasEmpty: isEmpty });
  }

  /** Folds the next facts. `refused`: the database rejected the result of this single fact. */
  async take(events: readonly Delivered[], refused?: string): Promise<void> {
    let from = 0;
    for (const [index, delivered] of events.entries()) {
      const named = namedIn(this.projection, delivered);
      if (!named) continue;
      await this.#takeAll(events.slice(from, index), refused);
      await this.#leaveOut(named);
      from = index;
    }
    await this.#takeAll(from === 0 ? events : events.slice(from), refused);
  }

  async #takeAll(events: readonly Delivered[], refused: string | undefined): Promise<void> {
    const subjects: Subject[] = [];
    for (const delivered of events) {
      const subject = this.#skips(delivered) ? undefined : subjectOf(this.projection, delivered, refused);
      if (subject) subjects.push(subject);
    }
    const before = this.projection.table.onlyGrows ? noRows : await this.#rowsBefore(subjects);
    for (const subject of subjects) this.#fold(subject, before);
    if (this.#lines === '') return;
    this.#changes.chunks.push(Buffer.from(this.#lines));
    this.#lines = '';
  }

  /** What must be written. The next range is folded on top of it, whether or not it is written yet. */
  release(): Changes {
    this.#writing = this.#changes;
    this.#changes = nothingFolded();
    const { kept, ...besides } = this.#writing;
    const { drafts } = this.projection;
    if (!drafts) return { rows: kept, ...besides };
    try {
      const rows = [...kept].map(([key, draft]) => [key, draft && drafts.rowOf(draft)] as const);
      return { rows: new Map(rows), ...besides };
    } catch (error) {
      throw new Refused(this.table, error);
    }
  }

  /** Called after the released changes were written. */
  written(): void {
    for (const [key, kept] of this.#writing.kept) this.#recent.keep(key, kept);
    if (this.#writing.parked.length > 0) this.#onParked(this.#writing.parked);
    this.#writing = nothingFolded();
  }

  #skips(delivered: Delivered): boolean {
    if (this.#leftOut.anywhere.size === 0) return false;
    const placed = placedAs(delivered);
    if (!this.#leftOut.anywhere.has(leftOutKey(placed)) || !isOurs(this.projection, placed.stream))
      return false;
    this.#isLeftOut(placed);
    return true;
  }

  #isLeftOut(placed: LeftOutFact): void {
    this.#leftOut.here.add(leftOutKey(placed));
    this.#changes.leftOut.push(placed);
  }

  /**
   * A parked fact that was set aside is dropped by the next replay, and those waiting behind it are applied.
   * A fact that was already applied cannot be removed again: then the table is rebuilt without it.
   */
  async #leaveOut({ fact, by }: { readonly fact: LeftOutFact; readonly by: Recorded }): Promise<void> {
    if (this.#leftOut.here.has(leftOutKey(fact)) || !(await this.#setsAside(by))) return;
    if (!(await this.#hasParked(fact))) {
      await leaveOutOfAll(this.#database, fact);
      throw new Unusable(this.table, `revision ${fact.revision} of ${fact.stream} was set aside`);
    }
    this.#isLeftOut(fact);
  }

  async #hasParked(named: LeftOutFact): Promise<boolean> {
    const isIt = ({ stream, revision }: Parked) => stream === named.stream && revision === named.revision;
    const isPending = [...this.#changes.parked, ...this.#writing.parked].some(isIt);
    return isPending || isParked(this.#database, this.table, named);
  }

  #fold({ delivered, recorded, key, fault }: Subject, before: RowsBefore): void {
    const { stream } = recorded ?? ('undecodable' in delivered ? delivered.undecodable : delivered.recorded);
    if (fault === undefined && this.#blocked.holds(stream, key)) {
      this.#put(parkedBehind(delivered, key));
    } else if (fault !== undefined || !recorded || key === null) {
      this.#park(delivered, key, fault ?? 'it cannot be read');
    } else {
      this.#project(delivered, recorded, key, before);
    }
  }

  #project(delivered: Delivered, recorded: Recorded, key: string, before: RowsBefore): void {
    const { projection } = this;
    const changed = this.#changes.kept.get(key);
    try {
      const kept = (changed === undefined ? before.get(key) : changed) ?? undefined;
      const row = foldsInto(projection, recorded)(kept, recorded);
      if (row === undefined) throw new Error(`${projection.name} cannot apply a ${recorded.event.type}`);
      if (!projection.table.onlyGrows) this.#changes.kept.set(key, row);
      else if (row) this.#lines += copyLine(projection.table, row);
    } catch (error) {
      this.#park(delivered, key, explained(error));
    }
  }

  #park(delivered: Delivered, key: string | null, because: string): void {
    this.#put(parkedFrom(delivered, key, because));
  }

  #put(parked: Parked): void {
    this.#blocked.add(parked);
    this.#changes.parked.push(parked);
  }

  /**
   * The rows before these facts, read together, because cached rows may be dropped while the database is
   * read.
   */
  async #rowsBefore(subjects: readonly Subject[]): Promise<RowsBefore> {
    const before = new Map<string, object | null>();
    const unknown: string[] = [];
    for (const { key } of subjects) {
      if (key === null || before.has(key)) continue;
      const row = this.#known(key);
      if (row === undefined) unknown.push(key);
      before.set(key, row ?? null);
    }
    if (unknown.length === 0) return before;
    const { drafts } = this.projection;
    for (const [key, row] of await this.rows.find(this.#database, unknown))
      before.set(key, drafts ? drafts.open(row) : row);
    return before;
  }

  /** The row; null if it does not exist, undefined if only the database knows. */
  #known(key: string): object | null | undefined {
    const changed = this.#changes.kept.get(key);
    if (changed !== undefined) return changed;
    const writing = this.#writing.kept.get(key);
    return writing === undefined ? this.#recent.get(key) : writing;
  }
}
