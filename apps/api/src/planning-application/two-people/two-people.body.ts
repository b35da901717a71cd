import { ApiHideProperty } from '@nestjs/swagger';
import { IsIn, ValidateBy } from 'class-validator';
import { type CalendarDate, type CorrectableField, correctableFields } from '#domain';
import { IsClientId, IsText, OptionalClientId } from '../../http/fields.js';
import { IsCalendarDate, neverTaken } from '../../http/validation.js';

/** Whoever proposes is whoever is signed in: a name in a body was anybody's. */
export const NotNamedHere = () =>
  ValidateBy({
    name: neverTaken,
    validator: {
      validate: (value) => value === undefined,
      defaultMessage: () =>
        'proposedBy is not taken any more: whoever proposes it does so signed in, at …/proposal, and another person confirms it at …/confirmation',
    },
  });

export class ProposalBody {
  /** Your own id for the proposal, so that a repeat is known for one; made up for you if left out. */
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
  /** The day it was complete after all. */
  @IsCalendarDate()
  validFrom: CalendarDate;
}

export class CorrectionProposalBody extends ProposalWithReasonBody {
  @IsIn(correctableFields)
  field: CorrectableField;

  /** The value as you saw it, so that nothing newer is overwritten. */
  @IsText()
  was: string;

  @IsText()
  now: string;
}

export class ConfirmationBody {
  /** As the answer to the proposal and GET /confirmations have it. */
  @IsClientId()
  proposalId: string;

  @ApiHideProperty()
  @NotNamedHere()
  proposedBy?: never;
}

export class ProposalWithdrawalBody {
  /** As the answer to the proposal and GET /confirmations have it. */
  @IsClientId()
  proposalId: string;

  /** Why nothing is to come of it. */
  @IsText(2_000)
  reason: string;
}
