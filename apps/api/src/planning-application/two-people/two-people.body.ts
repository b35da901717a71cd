import { ApiHideProperty } from '@nestjs/swagger';
import { IsIn, ValidateBy } from 'class-validator';
import { type CalendarDate, type CorrectableField, correctableFields } from '#domain';
import { IsClientId, IsText, OptionalClientId } from '../../http/fields.js';
import { IsCalendarDate, neverTaken } from '../../http/validation.js';

/** The proposer is the signed-in person. A name in the body could be anybody's. */
export const NotNamedHere = () =>
  ValidateBy({
    name: neverTaken,
    validator: {
      validate: (value) => value === undefined,
      defaultMessage: () =>
        'proposedBy is no longer accepted: sign in and propose it at …/proposal; another person confirms it at …/confirmation',
    },
  });

export class ProposalBody {
  /**
   * Your own id for the proposal: a repeat with the same id counts once. Casebook makes one if it is left
   * out.
   */
  @OptionalClientId()
  proposalId?: string;

  @ApiHideProperty()
  @NotNamedHere()
  proposedBy?: never;
}

export class ProposalWithReasonBody extends ProposalBody {
  @IsText()
  reason: string;
}

export class ValidDateProposalBody extends ProposalWithReasonBody {
  /** The day on which it was complete. */
  @IsCalendarDate()
  validFrom: CalendarDate;
}

export class CorrectionProposalBody extends ProposalWithReasonBody {
  @IsIn(correctableFields)
  field: CorrectableField;

  /** The value that you read, so that nothing newer is overwritten. */
  @IsText()
  was: string;

  @IsText()
  now: string;
}

export class ConfirmationBody {
  /** As in the answer to the proposal, and in GET /confirmations. */
  @IsClientId()
  proposalId: string;

  @ApiHideProperty()
  @NotNamedHere()
  proposedBy?: never;
}

export class ProposalWithdrawalBody {
  /** As in the answer to the proposal, and in GET /confirmations. */
  @IsClientId()
  proposalId: string;

  /** Why the proposal should not be carried out. */
  @IsText(2_000)
  reason: string;
}
