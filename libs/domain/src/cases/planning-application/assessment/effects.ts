import { type Effects, notKept } from '../effect.js';
import type { AssessmentFact } from './events.js';

const forPeople = notKept('people weigh what the officer saw and thought; no rule turns on it');

export const assessmentEffects: Effects<AssessmentFact> = {
  SiteVisited: forPeople,
  AssessmentNoteAdded: forPeople,
  ConsiderationRecorded: forPeople,
};
