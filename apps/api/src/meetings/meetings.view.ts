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
  /** The officer's recommendation; null before there is one. */
  recommendation: string | null;
  /** The members' resolution; null before there is one. */
  resolution: string | null;
  isReady: boolean;
  /** What members need before they can decide, and what is missing; empty once they have decided. */
  checks: CheckView[];
}

export class MeetingView {
  /** The meeting's day and its recorded id: `2026-12-04.planning-committee`. */
  id: string;
  /** As recorded; it may be the same for all meetings of a committee. */
  meetingId: string;
  council: string;
  committee: string;
  meetsOn: string;
  /** It was held, or everything on its agenda is resolved. */
  isHeld: boolean;
  /** The committee's setting on that day; null if the council has set none. */
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
  /** A meeting up to this day is early enough for the last day to decide. */
  latestMeeting: string | null;
}

export class MeetingsView {
  council: string;
  on: string;
  sentence: string;
  /** The earliest first. */
  meetings: MeetingView[];
  /** Cases referred to members and not on an agenda yet, the most urgent first. */
  waiting: WaitingForMeetingView[];
}

export class MeetingInFullView extends MeetingView {
  /** In the order of the agenda. */
  agenda: AgendaItemView[];
}
