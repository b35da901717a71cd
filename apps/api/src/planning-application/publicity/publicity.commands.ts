import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { CalendarDate, Circumstances, PublicityCommand } from '#domain';
import { tell } from '../../acts/act-words.js';
import { IsClientId, IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';
import { DayOrToday, Labelled, OwnId } from '../../http/labels.js';
import { asked, caseTopic } from '../case-routes.js';

/**
 * Circumstances of the site or the proposal that call for more publicity (DMPO art. 15; 1990 Act ss. 67, 73).
 * What is left out stays as it was.
 */
export class PublicityNeedsBody {
  /** Not in accordance with the development plan. */
  @IsOptional()
  @IsBoolean()
  @Labelled('Does it depart from the development plan?')
  departure?: boolean;

  /** Would affect a public right of way. */
  @IsOptional()
  @IsBoolean()
  @Labelled('Does it affect a right of way?')
  affectsRightOfWay?: boolean;

  /** Affects a listed building or its setting. */
  @IsOptional()
  @IsBoolean()
  @Labelled('Does it affect the setting of a listed building?')
  affectsListedBuildingSetting?: boolean;

  /** Affects the character or appearance of a conservation area. */
  @IsOptional()
  @IsBoolean()
  @Labelled('Does it affect a conservation area?')
  affectsConservationArea?: boolean;

  /** The works are only inside a grade II building. */
  @IsOptional()
  @IsBoolean()
  @Labelled('Is it only inside a grade II building?')
  interiorOfGradeTwoOnly?: boolean;

  /** Why a circumstance does not apply although a constraint on the file suggests it. */
  @IsOptional()
  @IsText()
  @Labelled('Why', { hint: 'Needed if an earlier answer changes.', sometimes: true })
  reason?: string;
}

export class WaiveReconsultationBody {
  @OwnId()
  entryId?: string;

  /** Why the amendment needs no new consultation. */
  @IsText()
  @Labelled('Why')
  reason: string;
}

class PublicityBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OwnId()
  entryId?: string;

  /** A last day for comments: later than the law's, or any day if they were told in this way before. */
  @IsOptionalDay()
  @Labelled('Comments until', { hint: 'Leave it empty to use the period in the law.', rare: true })
  commentsUntil?: CalendarDate;
}

export class SiteNoticeBody extends PublicityBody {
  /** The day of its display; today if left out. */
  @DayOrToday('It went up on')
  displayedOn?: CalendarDate;

  @IsText(500)
  @Labelled('Where it hangs', { hint: 'Like: on the lamp post by the gate' })
  place: string;

  /** The document that shows it on display. */
  @IsClientId()
  @Labelled('The photograph of the notice on display', { names: 'document' })
  evidence: string;
}

export class NeighbourLettersBody extends PublicityBody {
  /** The day of service; today if left out. */
  @DayOrToday('They went on')
  sentOn?: CalendarDate;

  @IsInt()
  @Min(1)
  @Max(10_000)
  @Labelled('How many letters went')
  letters: number;
}

export class PressNoticeBody extends PublicityBody {
  /** The day of publication; today if left out. */
  @DayOrToday('It was in the paper on')
  publishedOn?: CalendarDate;

  @IsText(200)
  @Labelled('Newspaper')
  newspaper: string;

  /** The document that shows the page. */
  @OptionalClientId()
  @Labelled('What shows it', { names: 'document' })
  evidence?: string;
}

/** Keep only what was sent: the rest is unknown, not denied. */
const said = (circumstances: Omit<PublicityNeedsBody, 'reason'>): Circumstances =>
  Object.fromEntries(Object.entries(circumstances).filter(([, answer]) => answer !== undefined));

const lookers = ['officer', 'validation', 'teamLeader'] as const;

export const publicity = caseTopic<PublicityCommand>('Publicity', {
  RecordPublicityNeeds: asked(PublicityNeedsBody, {
    path: 'publicity/needs',
    operation: 'needs',
    roles: lookers,
    act: tell('Record what calls for more publicity', 'Keep this', 'Kept'),
    says: 'Records circumstances of the site that call for more publicity. Casebook works out what the law then requires.',
    command: ({ body: { reason, ...circumstances }, on }) => ({
      ...{ circumstances: said(circumstances), reason: reason ?? null, on },
    }),
  }),
  DisplaySiteNotice: asked(SiteNoticeBody, {
    path: 'publicity/site-notices',
    operation: 'siteNotice',
    roles: lookers,
    act: tell('Record a site notice', 'Record the site notice', 'Site notice recorded'),
    says: 'Records a site notice: 21 days for comments begin on the day of its display.',
    command: ({ body: { entryId, displayedOn, place, evidence, commentsUntil }, idOr, on }) => ({
      ...{ entryId: idOr(entryId), displayedOn: displayedOn ?? on, place, evidence },
      ...{ commentsUntil: commentsUntil ?? null, on },
    }),
  }),
  SendNeighbourLetters: asked(NeighbourLettersBody, {
    path: 'publicity/neighbour-letters',
    operation: 'neighbourLetters',
    roles: lookers,
    act: tell('Record neighbour letters', 'Record the letters', 'Letters recorded'),
    says: 'Records that letters were sent to the neighbours.',
    command: ({ body: { entryId, sentOn, letters, commentsUntil }, idOr, on }) => ({
      ...{ entryId: idOr(entryId), sentOn: sentOn ?? on, letters, commentsUntil: commentsUntil ?? null, on },
    }),
  }),
  PublishPressNotice: asked(PressNoticeBody, {
    path: 'publicity/press-notices',
    operation: 'pressNotice',
    roles: lookers,
    act: tell('Record a press notice', 'Record the press notice', 'Press notice recorded'),
    says: 'Records a press notice: 14 days for comments begin on its publication.',
    command: ({ body: { entryId, publishedOn, newspaper, evidence, commentsUntil }, idOr, on }) => ({
      ...{ entryId: idOr(entryId), publishedOn: publishedOn ?? on, newspaper, evidence: evidence ?? null },
      ...{ commentsUntil: commentsUntil ?? null, on },
    }),
  }),
  WaiveReconsultation: asked(WaiveReconsultationBody, {
    path: 'reconsultation-waiver',
    operation: 'waiveReconsultation',
    roles: ['officer', 'teamLeader'],
    act: tell('Record that no new consultation is needed', 'Keep this', 'No new consultation needed'),
    says: 'Records why an amendment needs no new consultation after all.',
    command: ({ body: { entryId, reason }, idOr, by, on }) => ({ entryId: idOr(entryId), reason, by, on }),
  }),
});
