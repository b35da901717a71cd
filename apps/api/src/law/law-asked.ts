import { Inject, Injectable } from '@nestjs/common';
import type { CouncilCode } from '#domain';
import { type CouncilLaw, nationalLaw } from '#legislation';
import { Directory } from '../access/directory.js';
import { CouncilLaws } from './council-laws.js';
import { knownCouncil } from './known-council.js';

/** The law for a question. Anybody in the service may ask under any council's law: it is not secret. */
@Injectable()
export class LawAsked {
  constructor(
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  under(council: CouncilCode | undefined): CouncilLaw {
    return council === undefined ? nationalLaw : this.laws.of(knownCouncil(this.directory, council));
  }
}
