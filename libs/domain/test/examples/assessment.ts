import { day, dylan, later, monday } from '../case-commands.js';
import { examplesOf, id, makersOf } from './of-commands.js';
import { decided, valid } from './stands.js';

/** The officer's assessment. */
export const makers = makersOf({
  RecordSiteVisit: (on, pick) => ({
    type: 'RecordSiteVisit',
    entryId: id('visit', pick),
    visitedOn: on,
    notes: 'Seen from the road',
    evidence: [],
    by: dylan,
    on,
  }),
  AddAssessmentNote: (on, pick) => ({
    type: 'AddAssessmentNote',
    entryId: id('note', pick),
    note: 'Ask again',
    by: dylan,
    on,
  }),
  RecordConsideration: (on, pick) => ({
    type: 'RecordConsideration',
    entryId: id('weighed', pick),
    topic: 'Design',
    policies: ['55'],
    assessment: 'Good',
    weighs: 'for',
    by: dylan,
    on,
  }),
});

export const examples = examplesOf({
  RecordSiteVisit: {
    after: valid,
    when: makers.RecordSiteVisit(monday, 0),
    leadsTo: ['SiteVisited'],
    but: {
      refused: 'day-in-the-future',
      after: valid,
      when: { ...makers.RecordSiteVisit(monday, 0), visitedOn: day('2026-03-03') },
    },
  },
  AddAssessmentNote: {
    after: decided,
    when: makers.AddAssessmentNote(later, 0),
    leadsTo: ['AssessmentNoteAdded'],
    but: { refused: 'unknown-case', after: [] },
  },
  RecordConsideration: {
    after: valid,
    when: makers.RecordConsideration(monday, 0),
    leadsTo: ['ConsiderationRecorded'],
    but: { refused: 'case-determined', after: decided },
  },
});
