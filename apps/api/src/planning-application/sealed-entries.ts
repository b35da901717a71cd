import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import type { CaseId, Sealed } from '#domain';
import { type Json, KeyVault, type Sealing } from '#privacy';
import { type CommandRequest } from '../access/decorators.js';
import { sealing } from '../parts.js';

/** The key for what somebody wrote on a case: one for each entry, with a name that reveals nothing. */
export const subjectFor = (caseId: CaseId, entryId: string): string => `entry-${uuidv5(entryId, caseId)}`;

/** Stands for a sealed text: a preview stores nothing, so it makes no key. */
export const sealedInEarnest = '[sealed once recorded]' as Sealed;

/** Seals what people wrote on a case. */
@Injectable()
export class SealedEntries {
  constructor(
    @Inject(sealing) private readonly people: Sealing,
    @Inject(KeyVault) private readonly vault: KeyVault,
  ) {}

  seal(caseId: CaseId, entryId: string, text: Json, { preview }: CommandRequest): Sealed {
    const subject = subjectFor(caseId, entryId);
    // A preview of something that exists must equal it, and must make no key.
    if (preview && !this.vault.find(subject)) return sealedInEarnest;
    return this.people.seal(subject, text);
  }

  sealIfAny(
    caseId: CaseId,
    entryId: string,
    text: string | undefined,
    request: CommandRequest,
  ): Sealed | null {
    return text === undefined ? null : this.seal(caseId, entryId, text, request);
  }
}
