import { ValidationPipe } from '@nestjs/common';
import {
  getMetadataStorage,
  ValidateBy,
  type ValidationError,
  type ValidationOptions,
} from 'class-validator';
import { parseCalendarDate } from '#legislation';
import { type FieldError, malformed } from './problem.js';

/** Bodies are checked once, at the edge; an unknown field is an error, because it was meant to do something. */
export const validation = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
  validationError: { target: true, value: false },
  exceptionFactory: (errors) => {
    const found: FieldError[] = [];
    for (const error of errors) {
      found.push(...fieldErrors(error));
      if (found.length >= mostErrors) break;
    }
    return malformed(found.slice(0, mostErrors));
  },
});

/** A request with more faults than this was meant for another route. */
const mostErrors = 100;

function fieldErrors({ property, constraints, children, target }: ValidationError, path = ''): FieldError[] {
  const field = path ? `${path}.${property}` : property;
  const isMissing = target !== undefined && !(property in target);
  const here = Object.entries(constraints ?? {}).map(([rule, because]) => ({
    field,
    because: isMissing ? 'must be given' : rule === 'whitelistValidation' ? notKnown(target) : because,
  }));
  return [...here, ...(children ?? []).flatMap((child) => fieldErrors(child, field))];
}

/** The rule for a field that was accepted once, and is now refused in its own words. */
export const neverTaken = 'notNamedHere';

function notKnown(target: object | undefined): string {
  const rules = target
    ? getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false)
    : [];
  const taken = rules.filter(({ name }) => name !== neverTaken);
  const allowed = [...new Set(taken.map(({ propertyName }) => propertyName))].sort();
  return allowed.length > 0 ? `is not known here; known are: ${allowed.join(', ')}` : 'is not known here';
}

/** The day from which building needs permission in England: no case of ours names an older day. */
const firstDayOfAll = '1948-07-01';
/** Later days are typing errors, and would make lists of months continue for centuries. */
const lastDayOfAll = '2099-12-31';

/** An existing day, `YYYY-MM-DD`, in the years that a case of ours can name. */
export const IsCalendarDate = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isCalendarDate',
      validator: {
        validate: (value) =>
          parseCalendarDate(value) !== undefined && firstDayOfAll <= value && value <= lastDayOfAll,
        defaultMessage: () =>
          `$property must be an existing day, YYYY-MM-DD, from ${firstDayOfAll} to ${lastDayOfAll}`,
      },
    },
    options,
  );
