import { CaseBriefView } from '../case/case-brief.view.js';

export class CheckView {
  /** `report`, `comments`, `consultees`, `heads-of-terms` or `last-day`. */
  code: string;
  holds: boolean;
  words: string;
}

export class AgendaItemView extends CaseBriefView {
  /** Its number on the agenda. */
  agendaItem: string;
  /** What the officer recommends; null while nobody has. */
  recommendation: string | null;
  /** What members resolved; null while they have not. */
  resolution: string | null;
  isReady: boolean;
  /** What has to be so before members can decide, and what is missing; empty once they have. */
  checks: CheckView[];
}

export class MeetingView {
  /** Its day and the id as recorded: `2026-12-04.planning-committee`. */
  id: string;
  /** As recorded: it may be a committee's, of all its meetings. */
  meetingId: string;
  council: string;
  committee: string;
  meetsOn: string;
  /** It met, or all of its agenda is resolved. */
  isHeld: boolean;
  /** Of the committee on that day; null where the council has set none. */
  seats: number | null;
  quorum: number | null;
  items: number;
  ready: number;
  sentence: string;
}

export class WaitingForMeetingView {
  caseId: string;
  council: string;
  caseReference: string;
  address: string;
  ward: string | null;
  officer: string | null;
  /** When it was referred. */
  referredOn: string | null;
  /** A meeting up to this day still meets the last day to decide. */
  latestMeeting: string | null;
}

export class MeetingsView {
  council: string;
  on: string;
  sentence: string;
  /** The earliest first. */
  meetings: MeetingView[];
  /** Referred to members, and on no agenda yet; the most pressing first. */
  waiting: WaitingForMeetingView[];
}

export class MeetingInFullView extends MeetingView {
  /** In the order of the agenda. */
  agenda: AgendaItemView[];
}
