import { addDocument, dylan, having, later, monday, siteNotice, validated } from '../case-commands.js';
import { examplesOf, id, makersOf } from './of-commands.js';
import { amend } from './register.js';
import { requestsOf } from './requests.js';
import { decided, valid } from './stands.js';

/** Publicity and notifications. */
export const makers = makersOf({
  RecordPublicityNeeds: (on, pick) => ({
    type: 'RecordPublicityNeeds',
    circumstances: {
      departure: pick % 2 === 0,
      affectsRightOfWay: false,
      affectsListedBuildingSetting: false,
      affectsConservationArea: pick % 3 === 0,
      interiorOfGradeTwoOnly: false,
    },
    reason: pick % 5 === 0 ? null : 'Seen on site',
    on,
  }),
  DisplaySiteNotice: (on, pick) => ({ ...siteNotice(on), entryId: id('notice', pick) }),
  SendNeighbourLetters: (on, pick) => ({
    type: 'SendNeighbourLetters',
    entryId: id('letters', pick),
    sentOn: on,
    letters: 4,
    commentsUntil: null,
    on,
  }),
  PublishPressNotice: (on, pick) => ({
    type: 'PublishPressNotice',
    entryId: id('press', pick),
    publishedOn: on,
    newspaper: 'The News',
    evidence: null,
    commentsUntil: null,
    on,
  }),
  WaiveReconsultation: (on, pick) => ({
    type: 'WaiveReconsultation',
    entryId: id('waived', pick),
    reason: 'The roof is lower by ten centimetres',
    by: dylan,
    on,
  }),
});

const withNotice = having(...validated, addDocument('photo-of-notice'));

export const examples = examplesOf({
  RecordPublicityNeeds: {
    after: valid,
    when: makers.RecordPublicityNeeds(monday, 0),
    leadsTo: ['PublicityNeedsRecorded'],
    but: { refused: 'case-determined', after: decided },
  },
  DisplaySiteNotice: {
    after: withNotice,
    when: siteNotice(),
    leadsTo: ['PublicityStarted', 'SiteNoticeDisplayed', 'ConsultationOpened'],
    but: { refused: 'unknown-document', after: valid },
  },
  SendNeighbourLetters: {
    after: valid,
    when: makers.SendNeighbourLetters(monday, 0),
    leadsTo: ['PublicityStarted', 'NeighbourLettersSent', 'ConsultationOpened'],
    but: {
      refused: 'day-in-the-future',
      after: valid,
      when: { ...makers.SendNeighbourLetters(monday, 0), sentOn: later },
    },
  },
  PublishPressNotice: {
    after: valid,
    when: makers.PublishPressNotice(monday, 0),
    leadsTo: ['PublicityStarted', 'PressNoticePublished', 'ConsultationOpened'],
    but: {
      refused: 'unknown-document',
      after: valid,
      when: { ...makers.PublishPressNotice(monday, 0), evidence: 'cutting' },
    },
  },
  WaiveReconsultation: {
    after: having(...validated, addDocument('plan'), amend),
    when: makers.WaiveReconsultation(monday, 0),
    leadsTo: ['ReconsultationWaived'],
    but: { refused: 'reconsultation-not-awaited', after: valid },
  },
});

export const requests = requestsOf({
  RecordPublicityNeeds: [
    {
      body: () => ({
        ...{ departure: false, affectsRightOfWay: true, affectsListedBuildingSetting: false },
        ...{ affectsConservationArea: false, interiorOfGradeTwoOnly: false },
      }),
    },
  ],
  DisplaySiteNotice: [{ body: () => ({ place: 'The gate', evidence: 'photograph' }) }],
});
