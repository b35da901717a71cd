import type { CalendarDate } from '#legislation';
import type { OfficerId } from '../../../values.js';
import { type Effects, notKept } from '../effect.js';

/** What the officer saw and considered before recommending. */
export type AssessmentFact =
  | {
      readonly type: 'SiteVisited';
      readonly entryId: string;
      readonly visitedOn: CalendarDate;
      readonly by: OfficerId;
      readonly notes: string;
      readonly evidence: readonly string[];
    }
  | {
      readonly type: 'AssessmentNoteAdded';
      readonly entryId: string;
      readonly by: OfficerId;
      readonly note: string;
    }
  | {
      readonly type: 'ConsiderationRecorded';
      readonly entryId: string;
      readonly by: OfficerId;
      readonly topic: string;
      /** Policies of the development plan, or other material guidance. */
      readonly policies: readonly string[];
      readonly assessment: string;
      readonly weighs: 'for' | 'against' | 'neutral';
    };

export const assessmentEvents: Readonly<Record<AssessmentFact['type'], number>> = {
  SiteVisited: 1,
  AssessmentNoteAdded: 1,
  ConsiderationRecorded: 1,
};

const forPeople = notKept('officers weigh what they saw on site; no rule depends on it');

export const assessmentEffects: Effects<AssessmentFact> = {
  SiteVisited: forPeople,
  AssessmentNoteAdded: forPeople,
  ConsiderationRecorded: forPeople,
};
