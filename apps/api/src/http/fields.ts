import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length, Matches } from 'class-validator';

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const idMessage = '$property must be up to 64 letters, digits, dots, dashes or underscores';
const longest = 10_000;

/** An id that the client chose: of a document, a consultee, a representation. */
export const IsClientId = () => Matches(idPattern, { message: idMessage });

/** The client's own id for what it records; made up if left out. */
export const OptionalClientId = () => applyDecorators(IsOptional(), IsClientId());

export const IsClientIds = () =>
  applyDecorators(IsArray(), ArrayMaxSize(500), Matches(idPattern, { each: true, message: idMessage }));

/** What somebody wrote, and did write. */
export const IsText = (atMost = longest) => applyDecorators(IsString(), Length(1, atMost));

export const IsTexts = (atMost = 100) =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(atMost),
    IsString({ each: true }),
    Length(1, longest, { each: true }),
  );
