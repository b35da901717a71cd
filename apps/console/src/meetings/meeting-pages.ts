import type { Schemas } from '../api/casebook-api.js';
import { decisionWords } from '../cases/case-parts.js';
import { caseAddress } from '../cases/case-row.js';
import type { CouncilShown } from '../councils/councils.js';
import type { Called } from '../people/names.js';

type Meetings = Schemas['MeetingsView'];
type Meeting = Meetings['meetings'][number];
type InFull = Schemas['MeetingInFullView'];

export const meetingAddress = (council: string, id: string): string =>
  `/meetings/${council.toLowerCase()}/${encodeURIComponent(id)}`;

/** A council's meetings: planned, held, and the cases that wait for one. */
export const meetingsShown = ({ meetings, waiting, sentence }: Meetings, council: CouncilShown) => ({
  ...{ council, sentence },
  planned: meetings.filter(({ isHeld }) => !isHeld).map(lineOf),
  held: meetings
    .filter(({ isHeld }) => isHeld)
    .map(lineOf)
    .toReversed(),
  waiting: waiting.map((each) => ({
    ...each,
    reference: each.caseReference,
    href: caseAddress(each.council, each.caseReference),
  })),
});

const lineOf = ({ id, council, committee, meetsOn, items, ready }: Meeting) => ({
  ...{ committee, meetsOn, items, ready, href: meetingAddress(council, id) },
});

/** The agenda in order, with what each item has and lacks for a decision. */
export const agendaOf = ({ agenda }: InFull, called: Called) =>
  agenda.map((item) => ({
    ...{ number: item.agendaItem, caseId: item.caseId, reference: item.caseReference, ward: item.ward },
    ...{ href: caseAddress(item.council, item.caseReference), address: item.address },
    ...{ proposal: item.description, isReady: item.isReady, checks: item.checks },
    officer: item.officer === null ? null : called.person(item.officer),
    recommended: item.recommendation && decisionWords(item.recommendation),
    resolved: item.resolution && resolutions[item.resolution],
  }));

const resolutions: Readonly<Record<string, string>> = {
  grant: 'Resolved to grant',
  refuse: 'Resolved to refuse',
  defer: 'Deferred',
};
