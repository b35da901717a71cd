import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  Length,
  Matches,
} from 'class-validator';
import { type CalendarDate, type Consultee, consulteeKinds } from '#domain';
import { IsOptionalDay, IsText } from '../http/fields.js';

export class EndConsulteeBody {
  /** Why it is added, changed or ended. */
  @IsText(1_000)
  reason: string;

  /** The first day on which it holds; today if left out. */
  @IsOptionalDay()
  from?: CalendarDate;
}

export class DirectoryConsulteeBody extends EndConsulteeBody {
  /** The body, never a person. */
  @IsText(200)
  name: string;

  @IsIn(consulteeKinds)
  kind: Consultee['kind'];

  /** The mailbox of the body. It is asked by post where this is left out. */
  @IsOptional()
  @IsEmail()
  @Length(3, 254)
  email?: string;

  /** As on an envelope, without the name. Either this or the e-mail address is given. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(7)
  @Length(1, 100, { each: true })
  address?: string[];

  /** When it is to be consulted, in the council's words. */
  @IsText(2_000)
  consultWhen: string;

  /** The types of application for which it is suggested, by their codes; only to be chosen if left out. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(/^[a-zA-Z0-9.]{1,64}$/, {
    each: true,
    message: 'applicationTypes must be codes of types, such as pp.full',
  })
  applicationTypes?: string[];
}
