import { applyDecorators } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';

/** The query of a list in the order of the record, one page at a time; the latest first if not said. */
interface PageAsked {
  /** Recorded before this position: the `next` of the previous page. */
  readonly before?: string | undefined;
  /** Recorded after this position, where the earliest is first. */
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

interface PageFound<Row> {
  readonly page: readonly Row[];
  /** Send this as `before`, or as `after` if the earliest is first; null if there is no more. */
  readonly next: bigint | null;
}

/** A position of the record, in a query. */
export const OptionalPlace = (): PropertyDecorator =>
  applyDecorators(IsOptional(), Matches(/^\d{1,18}$/, { message: '$property must be a position' }));

interface Sought {
  readonly before?: bigint;
  readonly after?: bigint;
  readonly limit: number;
}

const usualPage = 100;

/** Reads one more than requested, which shows whether there is another page. */
export async function pageByPlace<Row extends { readonly position: bigint }>(
  { before, after, limit = usualPage }: PageAsked,
  find: (sought: Sought) => Promise<readonly Row[]>,
): Promise<PageFound<Row>> {
  const rows = await find({
    limit: limit + 1,
    ...(before !== undefined && { before: BigInt(before) }),
    ...(after !== undefined && { after: BigInt(after) }),
  });
  const page = rows.slice(0, limit);
  return { page, next: rows.length > limit ? page.at(-1)!.position : null };
}
