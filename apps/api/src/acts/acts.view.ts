import { ApiProperty } from '@nestjs/swagger';
import { type ActGroup, actGroups } from './act-words.js';

/** In words for people, with a code for software. */
export class SaidView {
  code: string;
  words: string;
}

export class TargetView {
  /** As named by the path or the body. */
  id: string;
  words: string;
}

export class SuggestedView {
  /** The field of the body. */
  field: string;
  @ApiProperty({
    description: 'As it is sent in the body: for a fee, the proposal.',
    anyOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { $ref: '#/components/schemas/FeeProposalBody' },
    ],
  })
  value: unknown;
  because: string;
}

export class ActView {
  /** The act's path below the path of the case. */
  command: string;
  /** The operation id in this document. */
  operation: string;
  /** Its name on a page. */
  label: string;
  /** The words on the button that carries it out. */
  button: string;
  /** What a page says when it is done. */
  done: string;
  @ApiProperty({ enum: actGroups })
  group: ActGroup;
  /** Whether the caller may do it to this case today. Its preview says what depends on its contents. */
  may: boolean;
  /** Why not; null if the caller may. */
  because: SaidView | null;
  /** Whether somebody else could do it today, although the caller may not. */
  anotherMay: boolean;
  /** The command to give first, if one removes the obstacle. */
  cure: string | null;
  /** Any one of these. */
  roles: string[];
  /** It takes two people: one proposes, another confirms. */
  byTwo: boolean;
  /** What to know beforehand. It prevents nothing. */
  cautions: SaidView[];
  /** The items on the case that it can name; null if it names none. */
  @ApiProperty({ type: () => [TargetView], nullable: true })
  targets: TargetView[] | null;
  /** The values that the record itself suggests. */
  suggested: SuggestedView[];
  /** The place of its body in this document; null if it has no body. */
  schema: string | null;
  /** The act to offer first to the caller. */
  primary: boolean;
  /** Something follows from it, so a preview is worth a look first. */
  binds: boolean;
}

export class ActsView {
  caseId: string;
  /** The case's revision, for `If-Match`. */
  revision: string;
  /** The day for which this is answered. */
  on: string;
  /** How many acts there are, also if only the possible ones are listed. */
  total: number;
  acts: ActView[];
  /** What keeps the case from its next step, or why an act that is not a step is offered first; null if nothing does. */
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
  /** The words on the button that carries it out. */
  button: string;
  /** The day for which this is answered. */
  on: string;
  /** In the order of the request. */
  cases: ActOnCaseView[];
}
