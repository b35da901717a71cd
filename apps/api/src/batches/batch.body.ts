import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsObject,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsCaseId } from '../http/fields.js';

const mostItems = 500;

/** One command of a batch, as you would send it alone. */
export class BatchItemBody {
  @IsCaseId()
  caseId: string;

  /** The route below the case: `allocation`, `extensions`. */
  @Matches(/^[a-z][A-Za-z0-9._-]*(\/[A-Za-z0-9._-]+)*$/, {
    message: 'command must be a route below the case, such as allocation',
  })
  command: string;

  /** The body of that route. */
  @IsOptional()
  @IsObject()
  body?: Record<string, unknown>;

  /** The ETag of the case that you read. */
  @IsOptional()
  @Matches(/^"\d{1,18}"$/, { message: 'ifMatch must be an ETag, such as "12" with its quotes' })
  ifMatch?: string;
}

export class BatchBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(mostItems)
  @ValidateNested({ each: true })
  @Type(() => BatchItemBody)
  items: BatchItemBody[];
}
