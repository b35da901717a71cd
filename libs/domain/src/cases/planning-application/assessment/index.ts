import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { act, type Handlers } from '../handlers.js';
import { type AddAssessmentNote, addAssessmentNote, mayAddAssessmentNote } from './add-assessment-note.js';
import {
  mayRecordConsideration,
  type RecordConsideration,
  recordConsideration,
} from './record-consideration.js';
import { mayRecordSiteVisit, type RecordSiteVisit, recordSiteVisit } from './record-site-visit.js';

export type AssessmentCommand = RecordSiteVisit | AddAssessmentNote | RecordConsideration;

export const assessment: Handlers<AssessmentCommand> = {
  RecordSiteVisit: act(mayRecordSiteVisit, recordSiteVisit, {
    days: { visitedOn: happened(the.receipt), on: done() },
  }),
  AddAssessmentNote: act(mayAddAssessmentNote, addAssessmentNote, { days: { on: done() } }),
  RecordConsideration: act(mayRecordConsideration, recordConsideration, { days: { on: done() } }),
};
