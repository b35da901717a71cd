import type { CalendarDate, CouncilCode, OfficerId, officers } from '#domain';
import { type Projection, tableOf } from '#projections';

/** A member of staff, and for which councils they may act from which day to which. */
export interface OfficerRow {
  readonly officer: OfficerId;
  readonly name: string;
  readonly jobTitle: string;
  readonly employer: CouncilCode;
  readonly authorisations: readonly officers.Authorisation[];
  /** Who sees this row: the employer, and every council that ever authorised the officer. */
  readonly councils: readonly CouncilCode[];
}

export const officerDirectory: Projection<OfficerRow> = {
  name: 'directory_officer',
  version: 1,
  streamPrefixes: ['officer-'],
  table: tableOf<OfficerRow>({
    key: 'officer',
    columns: {
      officer: 'text',
      name: 'text',
      jobTitle: 'text',
      employer: 'text',
      authorisations: 'jsonb',
      councils: 'jsonb',
    },
  }),
  key: ({ stream }) => stream.slice('officer-'.length),
  project: (row, recorded) => after(row, recorded.event as officers.OfficerEvent),
};

function after(row: OfficerRow | undefined, event: officers.OfficerEvent): OfficerRow {
  if (event.type === 'OfficerJoined') {
    const { officer, name, jobTitle, employer } = event;
    return { officer, name, jobTitle, employer, authorisations: [], councils: [employer] };
  }
  if (!row) throw new Error('no officer has joined under this id');
  switch (event.type) {
    case 'OfficerPostSet':
      return { ...row, employer: event.employer };
    case 'OfficerLeft':
      return { ...row, authorisations: row.authorisations.map((each) => endedBy(each, event.lastDay)) };
    case 'OfficerAuthorised': {
      const { council, until } = event;
      const authorisations = [...row.authorisations, { council, from: event.from, until }];
      return { ...row, authorisations, councils: [...new Set([...row.councils, council])] };
    }
    case 'OfficerAuthorisationEnded':
      return { ...row, authorisations: row.authorisations.map((each) => ended(each, event)) };
  }
}

const endedBy = (each: officers.Authorisation, until: CalendarDate): officers.Authorisation =>
  each.until === null || each.until > until ? { ...each, until } : each;

const ended = (
  each: officers.Authorisation,
  { council, until }: Extract<officers.OfficerEvent, { type: 'OfficerAuthorisationEnded' }>,
): officers.Authorisation => {
  const isInForce = each.from <= until && (each.until === null || until <= each.until);
  return each.council === council && isInForce ? { ...each, until } : each;
};
