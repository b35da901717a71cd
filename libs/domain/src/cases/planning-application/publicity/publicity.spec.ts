import { describe, expect, it } from '@jest/globals';
import {
  addDocument,
  day,
  given,
  having,
  later,
  markValid,
  monday,
  publicised,
  receive,
  recommend,
  represent,
  sayNeeds,
  siteNotice,
  validated,
} from '../../../../test/a-case.js';

const photographed = [...validated, addDocument('photo-of-notice')] as const;
const letters = {
  type: 'SendNeighbourLetters',
  entryId: 'letters-1',
  sentOn: monday,
  letters: 6,
  commentsUntil: null,
  on: monday,
} as const;
const highways = { consulteeId: 'highways', name: 'Highways', kind: 'statutory', respondBy: null } as const;
const consult = {
  type: 'Consult',
  entryId: 'consult-1',
  consultees: [highways],
  contactedOn: monday,
  on: monday,
} as const;
const respond = {
  type: 'RecordConsulteeResponse',
  responseId: 'cr1',
  consulteeId: 'highways',
  position: 'noObjection',
  comment: 'None',
  respondent: null,
  receivedOn: monday,
  on: monday,
} as const;

describe('publicising an application', () => {
  it('begins with the first notice, which gives 21 days, counting the day of the notice', () =>
    given(...photographed)
      .when(siteNotice())
      .expectLike(
        { type: 'PublicityStarted' },
        { type: 'SiteNoticeDisplayed', commentsUntil: day('2026-03-22') },
        { type: 'ConsultationOpened', again: false },
      ));
  it('does not count public holidays as part of the period', () =>
    given(...photographed)
      .when(siteNotice(day('2026-03-25')))
      .expectLike(
        { type: 'PublicityStarted' },
        { type: 'SiteNoticeDisplayed', commentsUntil: day('2026-04-16') },
        { type: 'ConsultationOpened' },
      ));
  it('needs the proof of a site notice to be on file', () =>
    given(...validated)
      .when(siteNotice())
      .expectRejection('unknown-document'));
  it('cannot be dated in the future', () =>
    given(...photographed)
      .when({ ...siteNotice(), displayedOn: later })
      .expectRejection('day-in-the-future'));
  it('begins only with the first notice or letter', () =>
    given(...publicised)
      .when(letters)
      .expectLike({ type: 'NeighbourLettersSent', letters: 6 }));
  it('changes nothing when it is sent again', () =>
    given(...publicised)
      .when(siteNotice())
      .expectNothing());
  it('is refused until the application is valid', () =>
    given(receive(), addDocument('photo-of-notice')).when(siteNotice()).expectRejection('case-validating'));
});

describe('a recommendation', () => {
  it('is refused until the required publicity is done', () =>
    given(...validated, sayNeeds())
      .when(recommend())
      .expectRejection('publicity-missing'));
  it('is refused until the last day for comments has passed', () =>
    given(...publicised)
      .when(recommend({ on: day('2026-03-22') }))
      .expectRejection('publicity-running'));
  it('may be made on the day after it', () =>
    given(...publicised)
      .when(recommend({ on: day('2026-03-23') }))
      .expectLike({ type: 'RecommendationSubmitted' }));
  it('is refused until statutory consultees have answered or their time is over', () =>
    given(...publicised, { ...consult, contactedOn: later, on: later })
      .when(recommend())
      .expectRejection('publicity-running'));
  it('may be made once the consultees have answered', () =>
    given(...publicised, consult, { ...respond })
      .when(recommend())
      .expectLike({ type: 'RecommendationSubmitted' }));
  it('requires a newspaper notice if a conservation area is affected', () =>
    given(...publicised, sayNeeds({ affectsConservationArea: true }))
      .when(recommend())
      .expectRejection('publicity-missing'));
});

describe('publicising and consulting again', () => {
  const again = { ...consult, type: 'Reconsult', entryId: 'consult-2', on: later } as const;
  const by = (last: string) => ({ ...highways, respondBy: day(last) });
  const asked = (last: string) => ({
    type: 'ConsulteesContacted' as const,
    consultees: [{ ...by(last), because: null }],
  });

  it('lasts as long as the council decides: the law sets no period for amendments', () =>
    given(...validated, consult, respond)
      .when({ ...again, contactedOn: day('2026-03-30'), consultees: [by('2026-04-06')] })
      .expectLike(asked('2026-04-06')));
  it('never shortens a period that is still running', () =>
    given(...validated, consult)
      .when({ ...again, contactedOn: day('2026-03-03'), consultees: [by('2026-03-04')] })
      .expectLike(asked('2026-03-22')));
  it('lasts as long as the law requires for an environmental statement, each time', () =>
    expect(
      having(receive(), markValid({ eia: true }), consult, respond, {
        ...again,
        contactedOn: day('2026-03-30'),
        consultees: [by('2026-04-06')],
      }),
    ).toContainEqual(
      expect.objectContaining({ consultees: [expect.objectContaining({ respondBy: '2026-04-28' })] }),
    ));
});

describe('consulting', () => {
  it('gives a statutory consultee the statutory time', () =>
    given(...validated)
      .when(consult)
      .expectLike({ type: 'ConsulteesContacted', again: false }, { type: 'ConsultationOpened' }));
  it('asks nobody twice, except about an amendment', () =>
    given(...validated, consult)
      .when({ ...consult, entryId: 'consult-2' })
      .expectRejection('already-consulted'));
  it('asks again only those who were asked before', () =>
    given(...validated)
      .when({ ...consult, type: 'Reconsult' })
      .expectRejection('not-consulted-before'));
  it('changes nothing when it is sent again', () =>
    given(...validated, consult)
      .when(consult)
      .expectNothing());
  it('accepts a late answer, and marks it', () =>
    given(...validated, consult)
      .when({ ...respond, receivedOn: day('2026-06-01'), on: day('2026-06-01') })
      .expectLike({ type: 'ConsulteeResponded', late: true }));
  it('records which part of an answer may be published, and may record it again with better wording', () => {
    const redact = (redactedComment: string) =>
      ({ type: 'RedactConsulteeResponse', responseId: 'cr1', redactedComment, on: monday }) as const;
    given(...validated, consult, respond)
      .when(redact('There is a badger sett by the oak.'))
      .expectLike({ type: 'ConsulteeResponseRedacted', responseId: 'cr1' });
    given(...validated, consult, respond, redact('There is a badger sett by the oak.'))
      .when(redact('Protected species are near.'))
      .expectLike({ redactedComment: 'Protected species are near.' });
    given(...validated, consult)
      .when(redact('None'))
      .expectRejection('unknown-response');
  });
  it('refuses an answer from a body that was not asked', () =>
    given(...validated)
      .when(respond)
      .expectRejection('unknown-consultee'));
});

describe('a representation', () => {
  it('is accepted in time', () =>
    given(...publicised)
      .when(represent('r1'))
      .expectLike({ type: 'RepresentationReceived', late: false }));
  it('is accepted late, and marked', () =>
    given(...publicised)
      .when(represent('r1', { receivedOn: later, on: later }))
      .expectLike({ type: 'RepresentationReceived', late: true }));
  it('changes nothing when it is sent again', () =>
    given(...publicised, represent('r1'))
      .when(represent('r1'))
      .expectNothing());
  it('has a redacted text for the public', () =>
    given(...publicised, represent('r1'))
      .when({ type: 'RedactRepresentation', representationId: 'r1', redactedComment: 'Too high', on: monday })
      .expectLike({ type: 'RepresentationRedacted' }));
  it('may be redacted again if a name was missed', () => {
    const redact = (redactedComment: string) =>
      ({ type: 'RedactRepresentation', representationId: 'r1', redactedComment, on: monday }) as const;
    given(...publicised, represent('r1'), redact('Too high, says Ann'))
      .when(redact('Too high'))
      .expectLike({ type: 'RepresentationRedacted', redactedComment: 'Too high' });
    given(...publicised, represent('r1'), redact('Too high'))
      .when(redact('Too high'))
      .expectNothing();
  });
  it('may be withdrawn, once', () => {
    const takeBack = { type: 'WithdrawRepresentation', representationId: 'r1', on: monday } as const;
    given(...publicised, represent('r1'))
      .when(takeBack)
      .expectLike({ type: 'RepresentationWithdrawn' });
    given(...publicised, represent('r1'), takeBack)
      .when(takeBack)
      .expectNothing();
  });
  it('must be on the record to be redacted or withdrawn', () =>
    given(...publicised)
      .when({ type: 'WithdrawRepresentation', representationId: 'r9', on: monday })
      .expectRejection('unknown-representation'));
});

describe('the end of the consultation', () => {
  const close = (on: string) => ({ type: 'CloseConsultation', on: day(on) }) as const;
  const note = (on: string) => ({ type: 'NoteConsultationEnd', on: day(on) }) as const;
  it('comes on the day after the last day for comments', () =>
    given(...publicised)
      .when(close('2026-03-23'))
      .expectLike({ type: 'ConsultationClosed', lastDay: day('2026-03-22') }));
  it('does not come earlier', () =>
    given(...publicised)
      .when(close('2026-03-22'))
      .expectRejection('publicity-running'));
  it('requires that the consultation began', () =>
    given(...validated)
      .when(close('2026-03-23'))
      .expectRejection('nobody-consulted'));
  it('is recorded by the clerk once, even if the check runs late', () => {
    given(...publicised)
      .when(note('2026-04-10'))
      .expectLike({ type: 'ConsultationClosed', effectiveOn: day('2026-03-23') });
    given(...publicised, note('2026-04-10'))
      .when(note('2026-04-11'))
      .expectNothing();
    given(...publicised)
      .when(note('2026-03-22'))
      .expectNothing();
  });
});
