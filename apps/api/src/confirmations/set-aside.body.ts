import { IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsClientId, IsText, OptionalClientId } from '../http/fields.js';

/** As named by `auditor parked` and by the log. */
const IsStream = () => (target: object, property: string) => {
  MaxLength(200)(target, property);
  Matches(/^[a-zA-Z]+-[\w.-]+$/, {
    message: '$property must name a record, such as planningApplication-… or councilLaw-CAM',
  })(target, property);
};

export class SettingAsideProposalBody {
  /**
   * Your own id for the proposal: a repeat with the same id counts once. Casebook makes one if it is left
   * out.
   */
  @OptionalClientId()
  proposalId?: string;

  /** The held record, as `auditor parked` names it: `planningApplication-…`. */
  @IsStream()
  stream: string;

  /** The revision of the unreadable fact that is to be left out. */
  @IsInt()
  @Min(0)
  @Max(2 ** 31)
  revision: number;

  /** Why it is to be left out. */
  @IsText(2_000)
  reason: string;
}

export class SettingAsideConfirmationBody {
  /** As in the answer to the proposal, and in GET /confirmations. */
  @IsClientId()
  proposalId: string;

  /** The record that the proposal is about. */
  @IsStream()
  stream: string;
}

export class SettingAsideWithdrawalBody extends SettingAsideConfirmationBody {
  /** Why the proposal should not be carried out. */
  @IsText(2_000)
  reason: string;
}
