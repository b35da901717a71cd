import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import {
  agreed,
  amina,
  because,
  cam,
  closed,
  consent,
  consented,
  founded,
  gca,
  given,
  merger,
  nor,
  on,
  peter,
  proposalId,
  propose,
  proposed,
  rosa,
  service,
  staged,
  succeeded,
} from '../../../test/council-changes.js';
import type { CouncilChange, CouncilStage } from './index.js';

const stage = (to: CouncilStage, from: string): CouncilChange => ({
  kind: 'stage',
  council: cam,
  stage: to,
  from: calendarDate(from),
});

describe('a change that concerns several councils', () => {
  it('waits until every council concerned has agreed, and takes effect with the last agreement', () => {
    given(founded).when(propose(merger)).expect(proposed(merger));
    given(founded, proposed(merger)).when(consent(cam, peter)).expect(consented(cam, peter));
    given(...agreed.slice(0, 3))
      .when(consent(gca, amina))
      .expect(consented(gca, amina, true), succeeded);
  });
  it("counts as agreed by the proposer's own council, if the proposer says so", () => {
    given(founded)
      .when(propose(stage('live', '2027-03-10'), cam))
      .expect(
        proposed(stage('live', '2027-03-10')),
        consented(cam, rosa, true),
        staged('live', '2027-03-10'),
      );
    given(founded).when(propose(merger, gca)).expect(proposed(merger), consented(gca, rosa));
  });
  it('is agreed to by one person for each council', () =>
    given(...agreed.slice(0, 3))
      .when(consent(gca, peter))
      .expectRejection('one-person-one-council'));
  it('cannot be agreed to by any other council', () => {
    given(founded, proposed(merger)).when(consent(nor, amina)).expectRejection('council-not-concerned');
    given(founded).when(propose(merger, nor)).expectRejection('council-not-concerned');
  });
  it('has an id that belongs to this change only', () =>
    given(founded, proposed(merger))
      .when(propose(stage('live', '2027-03-10')))
      .expectRejection('proposal-id-used'));
  it('is checked again at the last agreement: a month may have been closed, or the day may have passed', () => {
    const january = { ...merger, from: calendarDate('2027-01-15') };
    given(founded, proposed(january), consented(cam, peter), closed('2027-01'))
      .when(consent(gca, amina))
      .expectRejection('month-closed');
  });
  it('cannot be agreed to after it was withdrawn', () =>
    given(founded, proposed(merger), consented(cam, peter), {
      type: 'CouncilChangeWithdrawn',
      effectiveOn: on,
      service,
      proposalId,
      because,
      by: rosa,
    })
      .when(consent(gca, amina))
      .expectRejection('proposal-over'));
});

describe('the stage of a council', () => {
  const asked = (change: CouncilChange) => propose(change, cam);
  it('does not go backwards, and cannot begin before the previous stage', () => {
    const live = [founded, staged('live', '2027-02-01')];
    given(...live)
      .when(asked(stage('inParallel', '2027-03-10')))
      .expectRejection('stage-backwards');
    given(...live)
      .when(asked(stage('leaving', '2027-02-01')))
      .expectRejection('stage-backwards');
  });
  it('may begin again after the council has left', () =>
    given(founded, staged('left', '2027-02-01'))
      .when(asked(stage('setUp', '2027-03-10')))
      .expectLike({}, {}, staged('setUp', '2027-03-10')));
  it('cannot begin in a closed month, unless the accounts had not begun', () => {
    const january = [founded, closed('2027-01')];
    given(...january)
      .when(asked(stage('live', '2027-01-31')))
      .expectRejection('month-closed');
    given(...january)
      .when(asked(stage('live', '2026-06-01')))
      .expectLike({}, {}, {});
  });
});
