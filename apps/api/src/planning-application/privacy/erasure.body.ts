import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, ValidateNested } from 'class-validator';
import { type ErasureGround, erasureGrounds, type PersonalPart, personalParts } from '#domain';
import { IsText, OptionalClientId } from '../../http/fields.js';
import { ProposalBody } from '../two-people/two-people.body.js';

export class PartToEraseBody {
  @IsIn(personalParts)
  part: PersonalPart;

  /** The id of the representation or of the consultee's response; none for applicant, agent and owners. */
  @OptionalClientId()
  partId?: string;
}

export class ErasureBody extends ProposalBody {
  /** Whose data is to go. With the applicant's, the agent's or the owners' goes the submission as it came, which names them all. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => PartToEraseBody)
  parts: PartToEraseBody[];

  /** Why the law has it erased. */
  @IsIn(Object.keys(erasureGrounds))
  ground: ErasureGround;

  /** Who asked and what was found, without their name. */
  @IsText(2_000)
  reason: string;
}
