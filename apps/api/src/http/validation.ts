import { ValidationPipe } from '@nestjs/common';
import { ValidateBy, type ValidationError, type ValidationOptions } from 'class-validator';
import { parseCalendarDate } from '#legislation';
import { type FieldError, malformed } from './problem.js';

/** Bodies are checked once, at the edge; a field we do not know is an error, since it was meant to do something. */
export const validation = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => malformed(errors.flatMap((error) => fieldErrors(error))),
});

function fieldErrors({ property, constraints, children }: ValidationError, path = ''): FieldError[] {
  const field = path ? `${path}.${property}` : property;
  const here = Object.values(constraints ?? {}).map((because) => ({ field, because }));
  return [...here, ...(children ?? []).flatMap((child) => fieldErrors(child, field))];
}

/** A day that exists, `YYYY-MM-DD`. */
export const IsCalendarDate = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isCalendarDate',
      validator: {
        validate: (value) => parseCalendarDate(value) !== undefined,
        defaultMessage: () => '$property must be a day that exists, YYYY-MM-DD',
      },
    },
    options,
  );
