import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import type { CaseId, Sealed } from '#domain';
import { type Json, KeyVault, type Sealing } from '#privacy';
import { type CommandRequest } from '../access/decorators.js';
import { sealing } from '../parts.js';

/** Whose key seals what somebody wrote on a case: one for each entry, and it says nothing of them. */
export const subjectFor = (caseId: CaseId, entryId: string): string => `entry-${uuidv5(entryId, caseId)}`;

/** Stands for what would be sealed: a preview keeps nothing, so it makes no key either. */
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
    // A preview of what is there already has to be the same as what is there, and no key is made for it.
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
