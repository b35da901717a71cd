import { type Effects, notKept } from '../effect.js';
import type { AssessmentFact } from './events.js';

const forPeople = notKept('officers weigh what they saw on site; no rule depends on it');

export const assessmentEffects: Effects<AssessmentFact> = {
  SiteVisited: forPeople,
  AssessmentNoteAdded: forPeople,
  ConsiderationRecorded: forPeople,
};
