import { IntersectionType } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import type { CouncilCode } from '#domain';
import { IsClientId, IsCouncil, OptionalCouncil } from '../http/fields.js';
import { DivisionBody, StageBody, SuccessionBody } from './membership.body.js';

class ChangeProposalBody {
  /** Your own id for the proposal. */
  @IsClientId()
  proposalId: string;

  /** A council concerned for which you also speak: its consent is recorded with the proposal. */
  @OptionalCouncil()
  consentsFor?: CouncilCode;
}

export class StageProposalBody extends IntersectionType(ChangeProposalBody, StageBody) {}

export class SuccessionProposalBody extends IntersectionType(ChangeProposalBody, SuccessionBody) {}

export class DivisionProposalBody extends IntersectionType(ChangeProposalBody, DivisionBody) {}

export class WithdrawProposalBody {
  @IsString()
  @Length(1, 1000)
  reason: string;
}

export class CallOffSuccessionBody {
  /** The council that was to be succeeded. */
  @IsCouncil()
  of: CouncilCode;

  @IsString()
  @Length(1, 1000)
  reason: string;
}
