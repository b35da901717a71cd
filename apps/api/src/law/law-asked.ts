import { Inject, Injectable } from '@nestjs/common';
import type { CouncilCode } from '#domain';
import { type CouncilLaw, nationalLaw } from '#legislation';
import { Directory } from '../access/directory.js';
import { CouncilLaws } from './council-laws.js';
import { knownCouncil } from './known-council.js';

/** The law that a question is asked under. Anyone on the service may ask under that of any council: it is no secret. */
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
