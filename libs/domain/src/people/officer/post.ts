import type { CalendarDate } from '#legislation';
import type { CouncilCode } from '../../values.js';

export const specialisms = ['design', 'conservation', 'landscape', 'trees', 'ecology'] as const;

/** An officer's position from a day: it determines what their time costs and how much time they have. */
export interface Post {
  readonly employer: CouncilCode;
  readonly grade: string;
  readonly specialism: (typeof specialisms)[number] | null;
  readonly team: string;
  /** Monday to Friday. */
  readonly minutesByWeekday: readonly number[];
}

export type DatedPost = Post & { readonly from: CalendarDate };

/** The post held on a day. The posts are ordered by their first days. */
export const postOn = (posts: readonly DatedPost[], day: CalendarDate): DatedPost | undefined =>
  posts.findLast(({ from }) => from <= day);
