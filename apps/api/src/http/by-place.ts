import { applyDecorators } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';

/** The query of a list that shows the latest first, one page at a time. */
interface PageAsked {
  /** Recorded before this position: the `next` of the previous page. */
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
}

interface PageFound<Row> {
  readonly page: readonly Row[];
  /** Send this as `before`; null if there is no more. */
  readonly next: bigint | null;
}

/** A position of the record, in a query. */
export const OptionalPlace = (): PropertyDecorator =>
  applyDecorators(IsOptional(), Matches(/^\d{1,18}$/, { message: 'before must be a position' }));

const usualPage = 100;

/** Reads one more than requested, which shows whether there is another page. */
export async function pageByPlace<Row extends { readonly position: bigint }>(
  { before, limit = usualPage }: PageAsked,
  find: (sought: { readonly before?: bigint; readonly limit: number }) => Promise<readonly Row[]>,
): Promise<PageFound<Row>> {
  const rows = await find({ limit: limit + 1, ...(before !== undefined && { before: BigInt(before) }) });
  const page = rows.slice(0, limit);
  return { page, next: rows.length > limit ? page.at(-1)!.position : null };
}
