import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsUUID } from 'class-validator';
import type { CaseId } from '#domain';
import { definedActs } from './defined.js';

export const mostCasesAsked = 200;

const commands = definedActs.map(({ command }) => command);

export class ActOnCasesBody {
  /** Its path below that of a case: `recommendation`. */
  @IsIn(commands)
  command: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostCasesAsked)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  caseIds: CaseId[];
}
