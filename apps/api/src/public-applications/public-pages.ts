import type { PublishedFile } from '#open-data';
import { PublicPageQuery, pageOf } from './public-applications.query.js';
import { pageIn, paginated } from './public-applications.view.js';
import { PublicCommentsQuery, PublicDocumentsQuery, PublicSaidQuery } from './public-lists.query.js';

export const nobodyCommented = {
  comments: [],
  summary: { totalComments: 0, sentiment: { supportive: 0, objection: 0, neutral: 0 } },
};

export const nobodyConsulted = {
  comments: [],
  summary: {
    totalConsulted: 0,
    totalComments: 0,
    sentiment: { approved: 0, amendmentsNeeded: 0, objected: 0 },
  },
};

/** Those of a list that were asked for, in order, on the page asked for. */
function page<Item>(items: readonly Item[], query: PublicPageQuery, found: readonly Item[]) {
  const asked = pageOf(query);
  return paginated(pageIn(found, asked), asked, { total: found.length, available: items.length });
}

/** The last published first, unless asked otherwise. */
export function documentsPage(files: readonly PublishedFile[], query: PublicDocumentsQuery) {
  const { sortBy = 'publishedAt', orderBy = 'desc' } = query;
  const found = files.filter(
    ({ name, type, metadata }) =>
      (query.type === undefined || type.some((each) => query.type!.includes(each))) &&
      hasWords(name, query.name) &&
      wasPublished(metadata.publishedAt, query),
  );
  const by = ({ name, metadata }: PublishedFile) =>
    sortBy === 'name' ? name.toLowerCase() : (metadata.publishedAt ?? '');
  return page(files, query, inOrder(found, by, orderBy));
}

interface Said {
  readonly id?: unknown;
  readonly sentiment?: unknown;
  readonly commentRedacted?: string;
  readonly metadata?: { readonly publishedAt?: string };
}

interface Commented extends Said {
  readonly name?: { readonly singleLine?: string };
  /** All answers of a body. */
  readonly comments?: readonly Said[];
}

/** On which topics each comment of the public is, by its id. */
export type Topics = ReadonlyMap<unknown, readonly string[]>;

/** The last published first, unless asked otherwise; the summary is of all, whatever is looked for. */
export function commentsPage(
  { comments, summary }: { readonly comments: readonly Commented[]; readonly summary: object },
  query: PublicCommentsQuery,
  topics: Topics = new Map(),
) {
  const { topic } = query;
  const found = comments.filter(
    (each) => isAskedFor(each, query) && (topic === undefined || topics.get(each.id)?.includes(topic)),
  );
  const { data, ...rest } = page(comments, query, inOrder(found, lastPublished, query.orderBy));
  return { ...rest, data: { comments: data, summary } };
}

/** A body, with the page asked for of what it said. */
export function bodyPage<Body extends Commented>(body: Body, query: PublicSaidQuery) {
  const said = body.comments ?? [];
  const found = said.filter((each) => isAskedFor(each, query));
  const { data, ...rest } = page(said, query, inOrder(found, lastPublished, query.orderBy));
  return { ...rest, data: { ...body, comments: data } };
}

function isAskedFor(each: Commented, { query, sentiment, ...asked }: PublicCommentsQuery): boolean {
  const said = each.comments ?? [each];
  const text = [each.name?.singleLine, ...said.map(({ commentRedacted }) => commentRedacted)].join('\n');
  return (
    hasWords(text, query) &&
    (sentiment === undefined || said.some((one) => one.sentiment === sentiment)) &&
    wasPublished(lastPublished(each), asked)
  );
}

/** If a body has not answered: a date before all others. */
const lastPublished = ({ metadata, comments }: Commented): string =>
  (comments ?? [{ metadata }])
    .map((each) => each.metadata?.publishedAt ?? '')
    .toSorted()
    .at(-1) ?? '';

function hasWords(text: string, words = ''): boolean {
  const written = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => written.includes(word));
}

function wasPublished(at: string | undefined, { publishedAtFrom: from, publishedAtTo: to }: PublicPageQuery) {
  const day = at?.slice(0, 10) ?? '';
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** What is equal stays in the order of the record, or in its reverse. */
function inOrder<Item>(
  items: readonly Item[],
  by: (item: Item) => string,
  orderBy = 'desc',
): readonly Item[] {
  const ascending = items.toSorted((one, other) => by(one).localeCompare(by(other)));
  return orderBy === 'asc' ? ascending : ascending.toReversed();
}
