import { type CouncilCode, type OfficerId, officers } from '#domain';
import { tableOf } from '#projections';
import { everyFact, readModel } from '../read-model.js';

/** A member of staff, and for which councils they may act from which day to which. */
export interface OfficerRow {
  readonly officer: OfficerId;
  readonly name: string;
  readonly jobTitle: string;
  readonly employer: CouncilCode;
  readonly authorisations: readonly officers.Authorisation[];
  readonly serviceAuthorisations: readonly officers.ServiceAuthorisation[];
  /** Who sees this row: the employer, and every council that ever authorised the officer. */
  readonly councils: readonly CouncilCode[];
  /** As in the domain: undoing a leaving restores what it ended. */
  readonly record: officers.Officer;
}

export const officerDirectory = readModel<OfficerRow>()({
  name: 'directory_officer',
  version: 2,
  facts: { officer: everyFact('the row holds the record that the domain folds from each') },
  table: tableOf<OfficerRow>({
    key: 'officer',
    columns: {
      officer: 'text',
      name: 'text',
      jobTitle: 'text',
      employer: 'text',
      authorisations: 'jsonb',
      serviceAuthorisations: 'jsonb',
      councils: 'jsonb',
      record: 'jsonb',
    },
  }),
  key: ({ stream }) => stream.slice('officer-'.length),
  project: (row, recorded) => after(row, recorded.event as officers.OfficerEvent),
});

function after(row: OfficerRow | undefined, event: officers.OfficerEvent): OfficerRow {
  const before = row?.record ?? officers.officer.initial;
  const record = officers.officer.evolve(before, event);
  if (!record.joined) throw new Error('no officer has joined under this id');
  const { name, authorisations, serviceAuthorisations } = record;
  const jobTitle = event.type === 'OfficerJoined' ? event.jobTitle : row!.jobTitle;
  const employer = isOfPost(event) ? event.employer : row!.employer;
  const seenBy = [employer, ...record.granted.byCouncils.map(({ council }) => council)];
  const councils = [...new Set([...(row?.councils ?? []), ...seenBy])];
  const { officer } = event;
  return { officer, name, jobTitle, employer, authorisations, serviceAuthorisations, councils, record };
}

const isOfPost = (event: officers.OfficerEvent) =>
  event.type === 'OfficerJoined' || event.type === 'OfficerPostSet';
