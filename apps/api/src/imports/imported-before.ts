import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { type CaseId, type CouncilCode, spellingKey } from '#domain';
import { ReadModelWaits } from '#projections';
import { findReferencesLike, type ReadDatabase } from '#read-models';
import { database } from '../parts.js';

/**
 * Namespace of the ids of imported cases. It never changes, so that a row sent again leads to the same case.
 */
const importedIds = '0c8a8f3e-0d63-5a9f-9c6b-4f8f5d1f2a77';

const idOf = (council: CouncilCode, reference: string): CaseId =>
  uuidv5(`${council}/${reference}`, importedIds) as CaseId;

const listMayTakeMs = 15_000;

/**
 * The case for a council's reference in its former system, existing or not, whatever its capitals and spaces.
 */
export type ImportedId = (formerReference: string) => CaseId;

/**
 * Cases whose id was made from the exact spelling of a reference. A row with another spelling also leads to
 * them.
 */
@Injectable()
export class ImportedBefore {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(ReadModelWaits) private readonly waits: ReadModelWaits,
  ) {}

  async idsOf(council: CouncilCode, references: readonly string[]): Promise<ImportedId> {
    const known = new Map<string, CaseId>();
    // The first import of a new service may come before there is any list. How far it has come does not matter:
    // what is imported from now on has its id of the key.
    await this.waits.waitFor('council_caseload', 0n, { timeoutMs: listMayTakeMs });
    const found = await findReferencesLike(this.reads, council, references);
    // Other cases have such a reference too: one allotted here, or one that another council imported.
    for (const { caseId, spellings } of found)
      for (const spelling of spellings)
        if (idOf(council, spelling) === caseId)
          known.set(spelling, caseId).set(spellingKey(spelling), caseId);
    return (reference) =>
      known.get(reference) ?? known.get(spellingKey(reference)) ?? idOf(council, spellingKey(reference));
  }
}
