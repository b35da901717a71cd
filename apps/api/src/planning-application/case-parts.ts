import { Inject, Injectable } from '@nestjs/common';
import type { OfficerId } from '#domain';
import type { Caller } from '../access/caller.js';
import { Directory } from '../access/directory.js';
import { isAuthorised } from './case-commands.js';
import { SealedEntries } from './sealed-entries.js';

/** What commands on a case are made of besides their bodies. */
@Injectable()
export class CaseParts {
  constructor(
    @Inject(Directory) private readonly directory: Directory,
    @Inject(SealedEntries) readonly sealed: SealedEntries,
  ) {}

  /** Whether the case's council has authorised an officer today. */
  isAuthorised(officer: OfficerId, asking: Caller): boolean {
    return isAuthorised(this.directory, officer, asking);
  }
}
