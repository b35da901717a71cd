import type { Handlers } from '../handlers.js';
import { type AddAssessmentNote, addAssessmentNote } from './add-assessment-note.js';
import { type RecordConsideration, recordConsideration } from './record-consideration.js';
import { type RecordSiteVisit, recordSiteVisit } from './record-site-visit.js';

export type AssessmentCommand = RecordSiteVisit | AddAssessmentNote | RecordConsideration;

export const assessment: Handlers<AssessmentCommand> = {
  RecordSiteVisit: recordSiteVisit,
  AddAssessmentNote: addAssessmentNote,
  RecordConsideration: recordConsideration,
};
