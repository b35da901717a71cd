import { IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsClientId, IsText, OptionalClientId } from '../http/fields.js';

/** As `auditor parked` and the log name it. */
const IsStream = () => (target: object, property: string) => {
  MaxLength(200)(target, property);
  Matches(/^[a-zA-Z]+-[\w.-]+$/, {
    message: '$property must name a record, such as planningApplication-… or councilLaw-CAM',
  })(target, property);
};

export class SettingAsideProposalBody {
  /** Your own id for the proposal, so that a repeat is known for one; made up for you if left out. */
  @OptionalClientId()
  proposalId?: string;

  /** The record that is held, as `auditor parked` names it: `planningApplication-…`. */
  @IsStream()
  stream: string;

  /** Where it cannot be read: of the fact that is to be left out. */
  @IsInt()
  @Min(0)
  @Max(2 ** 31)
  revision: number;

  /** Why it is to be left out. */
  @IsText(2_000)
  reason: string;
}

export class SettingAsideConfirmationBody {
  /** As the answer to the proposal and GET /confirmations have it. */
  @IsClientId()
  proposalId: string;

  /** The record that the proposal is about. */
  @IsStream()
  stream: string;
}

export class SettingAsideWithdrawalBody extends SettingAsideConfirmationBody {
  /** Why nothing is to come of it. */
  @IsText(2_000)
  reason: string;
}
