import { IsIn, IsOptional } from 'class-validator';
import type { AssessmentCommand, CalendarDate } from '#domain';
import { assess, bindingNothing } from '../../acts/act-words.js';
import { IsClientIds, IsText, IsTexts } from '../../http/fields.js';
import { DayOrToday, Labelled, OwnId } from '../../http/labels.js';
import { asked, caseTopic } from '../case-routes.js';

export class SiteVisitBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @OwnId()
  entryId?: string;

  /** The day of the visit; today if left out. */
  @DayOrToday('Visited on')
  visitedOn?: CalendarDate;

  @IsText()
  @Labelled('What you saw')
  notes: string;

  /** The documents that are the photographs. */
  @IsOptional()
  @IsClientIds()
  @Labelled('Photographs', { names: 'document' })
  evidence?: string[];
}

export class NoteBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @OwnId()
  entryId?: string;

  @IsText()
  @Labelled('Note')
  note: string;
}

export class ConsiderationBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @OwnId()
  entryId?: string;

  /** The topic: `residential amenity`. */
  @IsText(200)
  @Labelled('Topic')
  topic: string;

  /** Policies of the development plan, or other material guidance. */
  @IsTexts(50)
  @Labelled('Policies')
  policies: string[];

  @IsText()
  @Labelled('What weighs')
  assessment: string;

  @IsIn(['for', 'against', 'neutral'])
  @Labelled('It weighs')
  weighs: 'for' | 'against' | 'neutral';
}

export const assessment = caseTopic<AssessmentCommand>('Assessment', {
  RecordSiteVisit: asked(SiteVisitBody, {
    path: 'site-visits',
    operation: 'visit',
    roles: ['officer', 'teamLeader'],
    act: bindingNothing(assess('Record a site visit', 'Record the visit', 'Site visit recorded')),
    says: 'Records a visit to the site.',
    command: ({ body: { entryId, visitedOn, notes, evidence = [] }, idOr, by, on }) => ({
      ...{ entryId: idOr(entryId), visitedOn: visitedOn ?? on, notes, evidence, by, on },
    }),
  }),
  AddAssessmentNote: asked(NoteBody, {
    path: 'notes',
    operation: 'note',
    roles: ['officer', 'validation', 'teamLeader'],
    act: bindingNothing(assess('Add a note', 'Add the note', 'Note added')),
    says: 'Records a consideration for the recommendation.',
    command: ({ body: { entryId, note }, idOr, by, on }) => ({ entryId: idOr(entryId), note, by, on }),
  }),
  RecordConsideration: asked(ConsiderationBody, {
    path: 'considerations',
    operation: 'consider',
    roles: ['officer', 'teamLeader'],
    act: bindingNothing(assess('Record what weighs', 'Record it', 'Recorded what weighs')),
    says: 'Records how the proposal weighs against policy on one topic.',
    command: ({ body: { entryId, ...weighed }, idOr, by, on }) => ({
      ...{ entryId: idOr(entryId), ...weighed, by, on },
    }),
  }),
});
