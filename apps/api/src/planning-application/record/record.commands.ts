import { ApiHideProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type CorrectableField, correctableFields, type RecordCommand } from '#domain';
import { right } from '../../acts/act-words.js';
import { IsText } from '../../http/fields.js';
import { Labelled, OwnId } from '../../http/labels.js';
import { asked, caseTopic } from '../case-routes.js';
import { NotNamedHere } from '../two-people/two-people.body.js';

export class CorrectRecordBody {
  @OwnId()
  entryId?: string;

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

  @IsText()
  @Labelled('Why', { hint: 'The old value stays on the record.' })
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
    act: right('Correct a recorded value', 'Put it right', 'Put right'),
    says: 'Corrects a recorded value; the old value stays visible. Correcting a decision takes two people: propose it at …/corrections/proposal.',
    command: ({ body: { entryId, field, was, now, reason }, idOr, by, on }) => ({
      ...{ entryId: idOr(entryId), field, was, now, reason, by, confirmedBy: null, on },
    }),
  }),
});
