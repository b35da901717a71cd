import type { CalendarDate, CouncilCode, councils } from '#domain';
import { type Projection, tableOf } from '#projections';

/** A council that shares the service. */
export interface CouncilRow {
  readonly council: CouncilCode;
  readonly name: string;
  readonly referenceFormat: string;
  readonly joinedOn: CalendarDate;
}

export const councilDirectory: Projection<CouncilRow> = {
  name: 'directory_council',
  version: 1,
  streamPrefixes: ['council-'],
  table: tableOf<CouncilRow>({
    key: 'council',
    columns: { council: 'text', name: 'text', referenceFormat: 'text', joinedOn: 'date' },
  }),
  key: ({ stream }) => stream.slice('council-'.length),
  project: (row, { event }) => {
    const fact = event as councils.CouncilEvent;
    if (fact.type === 'CouncilJoined') {
      const { council, name, referenceFormat, effectiveOn } = fact;
      return { council, name, referenceFormat, joinedOn: row?.joinedOn ?? effectiveOn };
    }
    if (!row) throw new Error('no council has joined under this code');
    return fact.type === 'ReferenceFormatSet' ? { ...row, referenceFormat: fact.referenceFormat } : row;
  },
};
