import { Inject, Injectable } from '@nestjs/common';
import type { CaseId, LinkedCase } from '#domain';
import type { CommandRequest } from '../../access/decorators.js';
import { Problem } from '../../http/problem.js';
import { CasesOnRecord } from '../../money/billing/cases-on-record.js';
import type { LinkedCaseBody } from '../linked-case.body.js';

/** Other cases that an act names: of the same council, since another's is no case of this one's. */
@Injectable()
export class LinkedCases {
  constructor(@Inject(CasesOnRecord) private readonly cases: CasesOnRecord) {}

  async own({ council }: CommandRequest, { caseId, reference }: LinkedCaseBody): Promise<LinkedCase> {
    if (council && (await this.cases.find([council], caseId as CaseId)))
      return { caseId, reference } as LinkedCase;
    throw new Problem(404, 'unknown-linked-case', 'This council has no such case to link to.');
  }
}
