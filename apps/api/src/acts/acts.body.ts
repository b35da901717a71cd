import { ArrayUnique, IsIn } from 'class-validator';
import type { CaseId } from '#domain';
import { IsCaseIds } from '../http/fields.js';
import { definedActs } from './defined.js';

export const mostCasesAsked = 200;

const commands = definedActs.map(({ command }) => command);

export class ActOnCasesBody {
  /** The act's path below the path of a case: `recommendation`. */
  @IsIn(commands)
  command: string;

  @IsCaseIds(mostCasesAsked)
  @ArrayUnique()
  caseIds: CaseId[];
}
