import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { councilPattern } from './fields.js';

/** `a,b` as a list, for class-transformer. An empty list filters nothing, like a missing one. */
export const commaSeparated = ({ value }: { value: unknown }): unknown => {
  if (typeof value !== 'string') return value;
  const named = value.split(',').filter(Boolean);
  return named.length > 0 ? named : undefined;
};

/** Councils by their codes, comma-separated. */
export const OptionalCouncils = () =>
  applyDecorators(
    IsOptional(),
    Transform(commaSeparated),
    Matches(councilPattern, {
      each: true,
      message: '$property must be council codes, such as CAM,SCA',
    }),
  );

/** A whole number, which arrives as text. */
export const OptionalNumber = ({ least, most }: { least: number; most: number }) =>
  applyDecorators(
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(least),
    Max(most),
  );

/** A page number or a page size: from 1. */
export const OptionalFromOne = (most: number) => OptionalNumber({ least: 1, most });

const flags: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** `true` or `false`. */
export const OptionalFlag = () =>
  applyDecorators(
    IsOptional(),
    Transform(({ value }) => flags.get(value) ?? value),
    IsBoolean(),
  );
