import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { type CaseId, type CouncilCode, planningApplication, spellingKey } from '#domain';
import { CommandSide } from '../http/command-side.js';

/** Namespace of case ids. It never changes, so that a submission sent again leads to the same case. */
const caseIds = '5f0f9e0c-3f0d-5a51-9d0e-0c3b6f5d7a11';

/** Finds the case of a submission by its portal's id, whose capitals and blanks do not matter. */
@Injectable()
export class CaseOfSubmission {
  constructor(@Inject(CommandSide) private readonly commands: CommandSide) {}

  /** The case that was opened under the id in any of its usual spellings; otherwise the one to be opened. */
  async of(addressed: CouncilCode, submissionId: string): Promise<CaseId> {
    const key = spellingKey(submissionId);
    const spellings = [...new Set([submissionId, key.toLowerCase(), key])];
    const ids = spellings.map((each) => uuidv5(`${addressed}/${each}`, caseIds) as CaseId);
    for (const id of ids) {
      const { stage } = await this.commands.state(planningApplication, `planningApplication-${id}`);
      if (stage !== 'unknown') return id;
    }
    return uuidv5(`${addressed}/${key.toLowerCase()}`, caseIds) as CaseId;
  }
}
