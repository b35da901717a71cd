import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, ValidateNested } from 'class-validator';
import { type ErasureGround, erasureGrounds, type PersonalPart, personalParts } from '#domain';
import { IsText, OptionalClientId } from '../../http/fields.js';
import { Labelled } from '../../http/labels.js';
import { ProposalBody } from '../two-people/two-people.body.js';

export class PartToEraseBody {
  @IsIn(personalParts)
  @Labelled('Of whom')
  part: PersonalPart;

  /** The id of the representation or of the consultee's response; left out for applicant, agent and owners. */
  @OptionalClientId()
  @Labelled('Which, if there are several')
  partId?: string;
}

export class ErasureBody extends ProposalBody {
  /**
   * Whose data is erased. The original submission is erased with the data of the applicant, the agent or the
   * owners, because it names them all.
   */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => PartToEraseBody)
  @Labelled('Data to erase', { rare: true })
  parts: PartToEraseBody[];

  /** The legal ground for the erasure. */
  @IsIn(Object.keys(erasureGrounds))
  @Labelled('Ground')
  ground: ErasureGround;

  /** Who asked and what was found, without the person's name. */
  @IsText(2_000)
  @Labelled('Why')
  reason: string;
}
