import { ApiHideProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type CorrectableField, correctableFields, type RecordCommand } from '#domain';
import { right } from '../../acts/act-words.js';
import { IsText, OptionalClientId } from '../../http/fields.js';
import { asked, caseTopic } from '../case-routes.js';
import { NotNamedHere } from '../two-people/two-people.body.js';

export class CorrectRecordBody {
  @OptionalClientId()
  entryId?: string;

  @IsIn(correctableFields)
  field: CorrectableField;

  /** The value that you read, so that nothing newer is overwritten. */
  @IsText()
  was: string;

  @IsText()
  now: string;

  @IsText()
  reason: string;

  @ApiHideProperty()
  @NotNamedHere()
  proposedBy?: never;
}

/** Corrections of a case's record. */
export const record = caseTopic<RecordCommand>('Record', {
  CorrectRecord: asked(CorrectRecordBody, {
    path: 'corrections',
    operation: 'correctRecord',
    roles: ['officer', 'teamLeader', 'validation', 'serviceManager'],
    act: right('Correct a recorded value'),
    says: 'Corrects a recorded value; the old value stays visible. Correcting a decision takes two people: propose it at …/corrections/proposal.',
    command: ({ body: { entryId, field, was, now, reason }, idOr, by, on }) => ({
      ...{ entryId: idOr(entryId), field, was, now, reason, by, confirmedBy: null, on },
    }),
  }),
});
