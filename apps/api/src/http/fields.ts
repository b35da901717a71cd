import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { endOfDay, type Instant, parseCalendarDate, parseInstant } from '#legislation';
import { IsCalendarDate } from './validation.js';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const idMessage = '$property must be up to 64 letters, digits, dots, dashes or underscores';
const longest = 10_000;

const caseIdPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of a case, as given when it was received. */
export const IsCaseId = () => Matches(caseIdPattern, { message: '$property must be a UUID in lower case' });

/** The ids of at least one case, and at most so many. */
export const IsCaseIds = (atMost: number) =>
  applyDecorators(
    IsArray(),
    ArrayNotEmpty(),
    ArrayMaxSize(atMost),
    Matches(caseIdPattern, { each: true, message: '$property must be UUIDs in lower case' }),
  );

/** An id that the client chose: of a document, a consultee, a representation. */
export const IsClientId = () => Matches(idPattern, { message: idMessage });

/** The client's own id for what it records; made up if left out. */
export const OptionalClientId = () => applyDecorators(IsOptional(), IsClientId());

export const IsClientIds = () =>
  applyDecorators(IsArray(), ArrayMaxSize(500), Matches(idPattern, { each: true, message: idMessage }));

/** Text that somebody wrote, and that is not empty. */
export const IsText = (atMost = longest) =>
  applyDecorators(
    IsString(),
    Length(1, atMost, { message: `$property must be a text of 1 to ${atMost} characters` }),
  );

/** Without surrounding spaces, so that spaces alone count as nothing. */
export const Trimmed = () =>
  Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export const IsTexts = (atMost = 100) =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(atMost),
    IsString({ each: true }),
    Length(1, longest, { each: true }),
  );

/** A required part: `ValidateNested` alone accepts a missing one. */
export const IsPart = <Part>(part: () => new () => Part) =>
  applyDecorators(IsObject(), ValidateNested(), Type(part));

/** Today, or undefined, if left out: the field says which. */
export const IsOptionalDay = () => applyDecorators(IsOptional(), IsCalendarDate());

/** Turned into something that is not a text, so that the next rule refuses it in its own words. */
const unreadable = Number.NaN;

/** A moment, with its offset from Greenwich. */
export const IsMoment = () =>
  applyDecorators(
    Transform(({ value }) => parseInstant(value) ?? unreadable),
    IsString({ message: '$property must be a moment with its offset, ISO 8601' }),
  );

/** A moment, or a day as its last moment in London: everything recorded on that day was known by then. */
const momentOf = (value: unknown): Instant | undefined => {
  const day = parseCalendarDate(value);
  return day ? endOfDay(day) : parseInstant(value);
};

export const IsMomentOrDay = () =>
  applyDecorators(
    Transform(({ value }) => momentOf(value) ?? unreadable),
    IsString({ message: '$property must be a day, or a moment with its offset, ISO 8601' }),
  );

/** A month of accounts in this century. */
export const monthPattern = /^20\d{2}-(0[1-9]|1[0-2])$/;
export const monthMessage = 'must be a month from 2000-01 to 2099-12, YYYY-MM';

export const IsMonth = () => Matches(monthPattern, { message: `$property ${monthMessage}` });

const officerPattern = /^[a-z0-9][a-z0-9._-]{0,63}$/;

export const IsOfficer = () =>
  Matches(officerPattern, { message: '$property must be the id of an officer, such as amina.hassan' });

export const IsPence = () => applyDecorators(IsInt(), Min(0), Max(100_000_000_000));

/** A quantity that is not money. */
export const IsAmount = () =>
  applyDecorators(IsNumber({ allowNaN: false, allowInfinity: false }), Min(0), Max(1_000_000_000));

export const councilPattern = /^[A-Z][A-Z0-9]{1,7}$/;

export const IsCouncil = () =>
  Matches(councilPattern, {
    message: '$property must be a council code: two to eight capitals or digits, such as CAM',
  });

/** A council's code, for questions that may be about one. */
export const OptionalCouncil = () => applyDecorators(IsOptional(), IsCouncil());
