import type { Delivered, Recorded } from '#event-store';
import { instant } from '#legislation';

import { growingTableOf, type Projection, tableOf } from '#projections';

/** A test fact of the runtime. */
export interface Said {
  readonly stream: string;
  readonly text: string;
}

export interface TallyRow {
  readonly stream: string;
  readonly said: readonly string[];
  readonly last: bigint;
}

/** Keeps the texts of each stream in order, clears them on `forget`, and fails on `poison`. */
export const tally: Projection<TallyRow> = {
  name: 'tally',
  version: 1,
  streamPrefixes: ['officer-'],
  table: tableOf<TallyRow>({
    key: 'stream',
    columns: { stream: 'text', said: 'jsonb', last: 'numeric' },
    indexes: ['(last)', { on: '(last desc)', extension: 'no_such_extension' }],
  }),
  key: ({ stream }) => stream,
  project: (row, recorded) => {
    const text = textOf(recorded);
    if (text === 'poison') throw new Error('poison was said');
    if (text === 'forget') return null;
    return { stream: recorded.stream, said: [...(row?.said ?? []), text], last: recorded.position };
  },
};

interface LineRow {
  readonly stream: string;
  readonly revision: bigint;
  readonly text: string;
}

/** One row for each text. */
export const lines: Projection<LineRow> = {
  name: 'lines',
  version: 1,
  streamPrefixes: ['officer-'],
  table: growingTableOf<LineRow>({
    key: ['stream', 'revision'],
    columns: { stream: 'text', revision: 'numeric', text: 'text' },
  }),
  key: ({ stream }) => stream,
  project: (_, recorded) => {
    const text = textOf(recorded);
    if (text === 'poison') throw new Error('poison was said');
    return { stream: recorded.stream, revision: recorded.revision, text };
  },
};

export const textOf = ({ event }: Recorded): string => (event as unknown as Said).text;

/** A record of these texts, in order. */
export function recordOf(
  said: readonly Said[],
  recordedAt = '2026-11-21T10:00:00.000Z',
): readonly Delivered[] {
  const lengths = new Map<string, bigint>();
  return said.map(({ stream, text }, index) => {
    const revision = lengths.get(stream) ?? 0n;
    lengths.set(stream, revision + 1n);
    const place = { id: `event-${index}`, stream, revision, position: BigInt(index * 10) };
    if (text === 'unreadable')
      return {
        undecodable: {
          ...place,
          type: 'Unheard',
          because: 'no such type',
          stored: { data: {}, metadata: {} },
        },
      };
    const metadata = { council: 'CAM', effectiveOn: '2026-11-21', recordedAt: instant(recordedAt) };
    return { recorded: { ...place, event: { type: 'Said', text }, metadata } as unknown as Recorded };
  });
}
