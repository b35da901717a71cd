import { ValidationPipe } from '@nestjs/common';
import {
  getMetadataStorage,
  ValidateBy,
  type ValidationError,
  type ValidationOptions,
} from 'class-validator';
import { parseCalendarDate } from '#legislation';
import { type FieldError, malformed } from './problem.js';

/** Bodies are checked once, at the edge; a field we do not know is an error, since it was meant to do something. */
export const validation = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  validationError: { target: true, value: false },
  exceptionFactory: (errors) => malformed(errors.flatMap((error) => fieldErrors(error))),
});

function fieldErrors({ property, constraints, children, target }: ValidationError, path = ''): FieldError[] {
  const field = path ? `${path}.${property}` : property;
  const here = Object.entries(constraints ?? {}).map(([rule, because]) => ({
    field,
    because: rule === 'whitelistValidation' ? notKnown(target) : because,
  }));
  return [...here, ...(children ?? []).flatMap((child) => fieldErrors(child, field))];
}

function notKnown(target: object | undefined): string {
  const rules = target
    ? getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false)
    : [];
  const known = [...new Set(rules.map(({ propertyName }) => propertyName))].sort();
  return known.length > 0 ? `is not known here; what is: ${known.join(', ')}` : 'is not known here';
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
