import { ApiProperty } from '@nestjs/swagger';
import { type ActGroup, actGroups } from './act-words.js';

/** In words for people, with a code for software. */
export class SaidView {
  code: string;
  words: string;
}

export class TargetView {
  /** As the path or the body names it. */
  id: string;
  words: string;
}

export class SuggestedView {
  /** Of the body. */
  field: string;
  @ApiProperty({
    description: 'As it is sent.',
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'object', additionalProperties: true }],
  })
  value: unknown;
  because: string;
}

export class ActView {
  /** Its path below that of the case. */
  command: string;
  /** Its operation in this document. */
  operation: string;
  /** What it is called on a page. */
  label: string;
  @ApiProperty({ enum: actGroups })
  group: ActGroup;
  /** Whether whoever asks may do it to this case today. What depends on its contents is said by its preview. */
  may: boolean;
  /** Why not; null where they may. */
  because: SaidView | null;
  /** Somebody else could do it today, though whoever asks may not. */
  anotherMay: boolean;
  /** The command to give first, where one takes away what speaks against it. */
  cure: string | null;
  /** Any one of these. */
  roles: string[];
  /** It takes two people: one proposes, another confirms. */
  byTwo: boolean;
  /** What to know beforehand. It stops nothing. */
  cautions: SaidView[];
  /** For what on the case it can be done, where its contents name something; null where they do not. */
  @ApiProperty({ type: () => [TargetView], nullable: true })
  targets: TargetView[] | null;
  /** What the record itself would fill in. */
  suggested: SuggestedView[];
  /** Where this document has its body; null where there is nothing to send. */
  schema: string | null;
  /** The one to offer first to whoever asks. */
  primary: boolean;
  /** Something follows from it, so a preview is worth a look first. */
  binds: boolean;
}

export class ActsView {
  caseId: string;
  /** Of the case, for `If-Match`. */
  revision: string;
  /** For which it is answered. */
  on: string;
  acts: ActView[];
  /** What the next step waits for, where none is offered first; null where nothing is waited for. */
  waitsFor: SaidView | null;
}

export class ActOnCaseView {
  caseId: string;
  may: boolean;
  because: SaidView | null;
  cautions: SaidView[];
}

export class ActOnCasesView {
  command: string;
  label: string;
  /** For which it is answered. */
  on: string;
  /** In the order in which they were asked for. */
  cases: ActOnCaseView[];
}
