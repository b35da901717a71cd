import { ApiHideProperty } from '@nestjs/swagger';
import { IsIn, ValidateBy } from 'class-validator';
import { type CalendarDate, type CorrectableField, correctableFields } from '#domain';
import { IsClientId, IsText } from '../../http/fields.js';
import { Labelled, OwnId } from '../../http/labels.js';
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
  @OwnId()
  proposalId?: string;

  @ApiHideProperty()
  @NotNamedHere()
  proposedBy?: never;
}

export class ProposalWithReasonBody extends ProposalBody {
  @IsText()
  @Labelled('Why')
  reason: string;
}

export class ValidDateProposalBody extends ProposalWithReasonBody {
  /** The day on which it was complete. */
  @IsCalendarDate()
  @Labelled('Valid from')
  validFrom: CalendarDate;
}

export class CorrectionProposalBody extends ProposalWithReasonBody {
  @IsText()
  @Labelled('Why', { hint: 'The old value stays on the record.' })
  override reason: string;

  @IsIn(correctableFields)
  @Labelled('What is wrong')
  field: CorrectableField;

  /** The value that you read, so that nothing newer is overwritten. */
  @IsText()
  @Labelled('What it says')
  was: string;

  @IsText()
  @Labelled('The right value')
  now: string;
}

export class ConfirmationBody {
  /** As in the answer to the proposal, and in GET /confirmations. */
  @IsClientId()
  @Labelled('What another proposed', { names: 'proposal' })
  proposalId: string;

  @ApiHideProperty()
  @NotNamedHere()
  proposedBy?: never;
}

export class ProposalWithdrawalBody {
  /** As in the answer to the proposal, and in GET /confirmations. */
  @IsClientId()
  @Labelled('What was proposed', { names: 'proposal' })
  proposalId: string;

  /** Why the proposal should not be carried out. */
  @IsText(2_000)
  @Labelled('Why')
  reason: string;
}
