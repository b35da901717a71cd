import { describe, it } from '@jest/globals';
import {
  addDocument,
  day,
  given,
  granted,
  later,
  monday,
  receive,
  validated,
  withdraw,
} from '../../../../test/a-case.js';
import { commandMakers as make } from '../../../../test/examples/index.js';

const visit = make.RecordSiteVisit(later, 0);
const note = make.AddAssessmentNote(later, 0);
const weigh = make.RecordConsideration(later, 0);

describe('a site visit', () => {
  it('takes effect on the day of the visit, whenever it is recorded', () =>
    given(...validated)
      .when({ ...visit, visitedOn: day('2026-03-16') })
      .expectLike({ type: 'SiteVisited', effectiveOn: day('2026-03-16') }));
  it('may take place before the case is valid', () =>
    given(receive()).when(visit).expectLike({ type: 'SiteVisited' }));
  it('names its photographs, which are documents of the case', () => {
    given(...validated, addDocument('photo'))
      .when({ ...visit, evidence: ['photo'] })
      .expectLike({ evidence: ['photo'] });
    given(...validated)
      .when({ ...visit, evidence: ['photo'] })
      .expectRejection('unknown-document');
  });
  it('cannot be dated in the future', () =>
    given(...validated)
      .when({ ...visit, on: monday })
      .expectRejection('day-in-the-future'));
  it('may happen more than once', () =>
    given(...validated, visit)
      .when({ ...visit, entryId: 'second visit' })
      .expectLike({ type: 'SiteVisited' }));
  it('is refused on a closed case', () =>
    given(receive(), withdraw).when(visit).expectRejection('case-withdrawn'));
});

describe('a note for the office', () => {
  it('may be made on any case', () => {
    given(receive(), withdraw).when(note).expectLike({ type: 'AssessmentNoteAdded' });
    given(...granted)
      .when(note)
      .expectLike({ type: 'AssessmentNoteAdded', note: 'Ask again' });
  });
});

describe('a material consideration', () => {
  it('is recorded while the case is assessed', () =>
    given(...validated)
      .when(weigh)
      .expectLike({ type: 'ConsiderationRecorded', weighs: 'for', policies: ['55'] }));
  it('is refused until the case is valid', () =>
    given(receive()).when(weigh).expectRejection('case-validating'));
  it('is refused after the decision', () =>
    given(...granted)
      .when(weigh)
      .expectRejection('case-determined'));
});
