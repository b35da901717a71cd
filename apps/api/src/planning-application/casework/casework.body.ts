import { ApiHideProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import {
  type CalendarDate,
  type CorrectableField,
  correctableFields,
  type Discipline,
  disciplines,
  type OfficerId,
  type ParentRelation,
  parentRelations,
} from '#domain';
import { IsOfficer, IsOptionalDay, IsPart, IsText, OptionalClientId } from '../../http/fields.js';
import { NotNamedHere } from '../two-people/two-people.body.js';

export class AllocateSpecialistBody {
  @IsIn(disciplines)
  discipline: Discipline;

  @IsOfficer()
  officer: OfficerId;
}

export class LinkedCaseBody {
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { message: 'caseId must be a UUID' })
  caseId: string;

  @IsText(64)
  reference: string;
}

export class LinkParentBody {
  @IsPart(() => LinkedCaseBody)
  parent: LinkedCaseBody;

  @IsIn(parentRelations)
  relation: ParentRelation;
}

export class LinkEnforcementBody {
  @OptionalClientId()
  entryId?: string;

  @IsText(64)
  enforcementReference: string;

  /** Day of service of a notice against the same development, if there is one. */
  @IsOptionalDay()
  noticeServedOn?: CalendarDate;
}

export class CloseAsDuplicateBody {
  /** The reference of the case that goes on. */
  @IsText(64)
  duplicateOf: string;

  @IsText()
  reason: string;
}

export class CorrectRecordBody {
  @OptionalClientId()
  entryId?: string;

  @IsIn(correctableFields)
  field: CorrectableField;

  /** The value as you saw it, so that nothing newer is overwritten. */
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
