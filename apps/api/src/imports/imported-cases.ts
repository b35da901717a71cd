import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  type CaseReference,
  type CouncilCode,
  councils,
  type ImportedParent,
  planningApplicationUnder,
} from '#domain';
import { type Decided, type EventStore, sha256 } from '#event-store';
import type { ImportedCase, ImportedRow } from '#intake';
import { tellParent } from '#linking';
import { KeyVault, type Sealing } from '#privacy';
import { findByReference, type ReadDatabase } from '#read-models';
import type { CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { CommandSide } from '../http/command-side.js';
import { CouncilLaws } from '../law/council-laws.js';
import { database, eventStore, sealing } from '../parts.js';
import { isAuthorised } from '../planning-application/case-commands.js';
import { ParentCases } from '../planning-application/receiving/parent-cases.js';
import { sealedInEarnest } from '../planning-application/sealed-entries.js';
import { CaseNumberAllotment } from '../submissions/case-number-allotment.js';
import { Preservation } from '../submissions/preservation.js';
import { type FoundForIt, importCommand, noonOf, type RowOfCase, subjectsOf } from './import-command.js';
import type { ImportedId } from './imported-before.js';
import type { ImportResult } from './imports.view.js';

export type AskedFor = CommandRequest & { readonly council: CouncilCode; readonly idOf: ImportedId };

/** The source of rows, and whether they may correct an earlier import. */
export interface ImportSource {
  readonly source: string;
  readonly again: boolean;
}

type RowRead = ImportedRow & { readonly read: ImportedCase };

/** A row that may be imported, with everything looked up for it. */
export interface Planned extends RowOfCase {
  readonly row: RowRead;
  /** The reference of the case that it corrects; null for one not yet imported. */
  readonly known: CaseReference | null;
}

/**
 * Imports cases: keeps the row, gives a reference, opens the case with its history. Each step may be
 * repeated, so after a crash the row is sent again.
 */
@Injectable()
export class ImportedCases {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(CaseNumberAllotment) private readonly numbers: CaseNumberAllotment,
    @Inject(Preservation) private readonly preservation: Preservation,
    @Inject(ParentCases) private readonly parents: ParentCases,
    @Inject(KeyVault) private readonly vault: KeyVault,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(database) private readonly reads: ReadDatabase,
  ) {}

  /** What would happen to a row. Nothing is written, and no key is made. */
  async plan(
    row: RowRead,
    { source, again }: ImportSource,
    asked: AskedFor,
  ): Promise<Planned | ImportResult> {
    const { read, asItCame } = row;
    const caseId = asked.idOf(read.formerReference);
    const digest = sha256(`${source}\n${asItCame}`);
    const decider = planningApplicationUnder(this.laws.of(asked.council));
    const before = await this.commands.state(decider, `planningApplication-${caseId}`);
    if (before.stage !== 'unknown' && before.payloadSha256 === digest)
      return { ...resultOf(row), caseId, outcome: 'already', caseReference: before.caseReference };
    const known = before.stage === 'unknown' ? null : before.caseReference;
    const planned = { row, caseId, read, source, digest, again, known, today: asked.today };
    const found = { parent: null, officer: this.#officer(read, asked) };
    const command = importCommand(planned, '', found, () => sealedInEarnest);
    const outcome = decider.decide(command, before);
    return 'rejected' in outcome ? refused(row, caseId, outcome.rejected.because) : planned;
  }

  /**
   * Makes the keys of everybody in the rows in one commit: a commit for each would take longer than
   * everything else.
   */
  prepare(planned: readonly Planned[]): Promise<void> {
    return this.vault.prepare(planned.flatMap(subjectsOf));
  }

  async bringIn(planned: Planned, asked: AskedFor): Promise<ImportResult> {
    const { row, caseId, read, source, digest, known } = planned;
    const importing = { ...asked, commandId: `import/${caseId}/${digest}`, commandDigest: digest };
    // There was none when it was planned; if there is one now, the store reports it.
    const beginning = known === null ? ({ ...importing, begins: true } as const) : importing;
    const decider = planningApplicationUnder(this.laws.of(asked.council));
    await this.preservation.preserve(
      caseId,
      {
        submissionId: `${source}/${read.formerReference}`.slice(0, 200),
        version: known === null ? null : versionOf(digest),
        submittedAt: noonOf(read.receivedOn),
        digest,
        bytes: Buffer.from(row.asItCame),
      },
      beginning,
    );
    const caseReference = known ?? (await this.#reference(planned, importing));
    const found: FoundForIt = {
      parent: await this.#parent(read, asked),
      officer: this.#officer(read, asked),
    };
    const command = importCommand(planned, caseReference, found, (subject, said) =>
      this.people.seal(subject, said),
    );
    const marked = { ...beginning, importedFrom: source };
    const decided = await this.commands.attempt(decider, `planningApplication-${caseId}`, command, marked);
    if (!('done' in decided)) return refused(row, caseId, inWords(decided));
    if (found.parent?.held && read.end) await this.#tellParent(caseId, asked);
    const position = decided.done.position.toString();
    const outcome = known === null ? 'imported' : 'corrected';
    return { ...resultOf(row), outcome, caseId, caseReference, position };
  }

  /** History keeps its well-known reference, unless the council might allot the same one itself. */
  async #reference({ caseId, read }: Planned, asked: AskedFor): Promise<CaseReference> {
    const { formerReference, end, applicationType } = read;
    const council = this.directory.council(asked.council)!;
    return end && !councils.mayAllot(council, formerReference)
      ? (formerReference as CaseReference)
      : this.numbers.allot(caseId, applicationType, asked);
  }

  #officer({ officer: id }: ImportedCase, asked: AskedFor): FoundForIt['officer'] {
    return id && { id, isAuthorised: isAuthorised(this.directory, id, asked) };
  }

  /** By its former reference as imported, or by its reference here. */
  async #parent(
    { parent }: ImportedCase,
    { council, today, idOf }: AskedFor,
  ): Promise<ImportedParent | null> {
    if (!parent) return null;
    const former = idOf(parent.reference);
    const imported = await this.parents.now(council, former, today);
    if (imported) return { ...parent, held: await this.#held(former, imported) };
    const [known, ...others] = await findByReference(this.reads, [council], parent.reference);
    const found =
      known && others.length === 0 ? await this.parents.now(council, known.caseId, today) : undefined;
    return { ...parent, held: known && found ? await this.#held(known.caseId, found) : null };
  }

  async #held(caseId: CaseId, found: NonNullable<ImportedParent['held']>['found']) {
    const state = await this.commands.state(
      planningApplicationUnder(this.laws.of(null)),
      `planningApplication-${caseId}`,
    );
    return state.stage === 'unknown' ? null : { caseId, reference: state.caseReference, found };
  }

  /** Its outcome is also recorded on its parent; the clerk repeats this if it is interrupted. */
  #tellParent(caseId: CaseId, { actor, correlationId, now }: AskedFor): Promise<void> {
    const attempt: typeof this.commands.attempt = (...asked) => this.commands.attempt(...asked);
    return tellParent(caseId, { store: this.store, attempt, actingFor: { actor, correlationId, now } });
  }
}

/** Each second pass of a row is a version, identified by its contents. */
const versionOf = (digest: string): number => Number.parseInt(digest.slice(0, 8), 16);

/** The common part of every answer about a row. */
export function resultOf(row: ImportedRow): Omit<ImportResult, 'outcome'> {
  const { line, formerReference } = row;
  const { gaps = [], applicationType = null, officer = null, end = null } = 'read' in row ? row.read : {};
  return {
    ...{ line, formerReference, caseId: null, caseReference: null, errors: [], position: null },
    ...{ gaps: [...gaps], applicationType, officer, ended: end?.ended ?? null },
  };
}

export const refused = (row: ImportedRow, caseId: string | null, because: string): ImportResult => ({
  ...resultOf(row),
  ...{ outcome: 'refused', caseId, errors: [{ field: '', because }] },
});

const inWords = (decided: Exclude<Decided, { done: unknown }>): string =>
  'rejected' in decided
    ? decided.rejected.because
    : 'Others keep changing it at the same moment: send it again.';
