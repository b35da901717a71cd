import type { officers } from '#domain';
import { type Projection, tableOf } from '#projections';

export interface Title {
  readonly officer: string;
  readonly title: string;
  readonly changes: number;
}

interface Variant {
  readonly version?: number;
  /** A title on which this code fails. */
  readonly cannotBear?: string;
  readonly shout?: boolean;
}

/** The job title of each officer: a test read model with variants. */
export const titles = ({ version = 1, cannotBear, shout = false }: Variant = {}): Projection<Title> => ({
  name: 'titles',
  version,
  streamPrefixes: ['officer-'],
  table: tableOf<Title>({
    key: 'officer',
    columns: { officer: 'text', title: 'text', changes: 'integer' },
    indexes: ['(title)'],
  }),
  key: ({ stream }) => stream,
  project: (row, recorded) => {
    const { jobTitle } = recorded.event as Extract<officers.OfficerEvent, { type: 'OfficerJoined' }>;
    if (jobTitle === cannotBear) throw new Error(`${jobTitle} is too much`);
    const title = shout ? jobTitle.toUpperCase() : jobTitle;
    return { officer: recorded.stream, title, changes: (row?.changes ?? 0) + 1 };
  },
});
