import { PublicCommentsQuery, PublicPageQuery, pageOf } from './public-applications.query.js';
import { pageIn, paginated } from './public-applications.view.js';

export const nobodyConsulted = {
  comments: [],
  summary: {
    totalConsulted: 0,
    totalComments: 0,
    sentiment: { approved: 0, amendmentsNeeded: 0, objected: 0 },
  },
};

export function pageAsked<Item>(
  items: readonly Item[],
  query: PublicPageQuery,
  publishedAt: (item: Item) => string | undefined,
) {
  const { publishedAtFrom: from, publishedAtTo: to } = query;
  const left = items.filter((item) => {
    const day = publishedAt(item)?.slice(0, 10) ?? '';
    return (from === undefined || day >= from) && (to === undefined || day <= to);
  });
  const ordered = query.orderBy === 'asc' ? left : left.toReversed();
  const asked = pageOf(query);
  return paginated(pageIn(ordered, asked), asked, { total: left.length, available: items.length });
}

interface Commented {
  readonly sentiment?: unknown;
  readonly commentRedacted?: unknown;
  readonly name?: unknown;
  /** Of a body: what it said each time. */
  readonly comments?: readonly Commented[];
}

/** The last first, unless asked otherwise; the summary is of all, whatever is looked for. */
export function commentsPage(
  { comments, summary }: { readonly comments: readonly Commented[]; readonly summary: object },
  query: PublicCommentsQuery,
) {
  const asked = pageOf(query);
  const found = comments.filter((each) => isAskedFor(each, query));
  const ordered = query.orderBy === 'asc' ? found : found.toReversed();
  const data = { comments: pageIn(ordered, asked), summary };
  return paginated(data, asked, { total: found.length, available: comments.length });
}

function isAskedFor(each: Commented, { query = '', sentiment }: PublicCommentsQuery): boolean {
  const said = each.comments ?? [each];
  const text = JSON.stringify([each.name, said.map(({ commentRedacted }) => commentRedacted)]).toLowerCase();
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    words.every((word) => text.includes(word)) &&
    (sentiment === undefined || said.some((one) => one.sentiment === sentiment))
  );
}
