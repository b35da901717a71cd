import { describe, expect, it } from '@jest/globals';
import {
  type Circumstance,
  type ConstraintKind,
  circumstancesFor,
  instant,
  nationalLaw,
  publicityRequired,
  submittableCodes,
} from '#legislation';
import {
  addDocument,
  caseReference,
  decide,
  dylan,
  given,
  having,
  later,
  markValid,
  monday,
  publicised,
  receive,
  recommend,
  sayNeeds,
  siteNotice,
  stateAfter,
  validated,
} from '../../../../test/a-case.js';
import { planningApplication } from '../decider.js';
import { publicityNeeds } from '../questions/publicity-needs.js';
import { isLive } from '../state.js';

const told = [...validated, addDocument('photo-of-notice'), siteNotice()] as const;
const constraint = (kind: ConstraintKind, constraintId = 'c1') =>
  ({ type: 'RecordConstraint', constraintId, kind, name: 'Mill Road', source: 'map', on: monday }) as const;
const press = {
  type: 'PublishPressNotice',
  entryId: 'press',
  publishedOn: monday,
  newspaper: 'News',
  evidence: null,
  commentsUntil: null,
  on: monday,
} as const;
const names = circumstancesFor('pp.full.householder');

/**
 * Codes for which the law requires more in some circumstances, derived from the law and not from our list.
 */
const turnsOn = (code: string): readonly Circumstance[] => {
  const ways = (circumstances: Partial<Record<Circumstance, boolean>>) =>
    JSON.stringify(
      publicityRequired({ type: code, madeOn: monday, ...circumstances })?.map(({ value }) => value.oneOf),
    );
  return names.filter((name) => ways({ [name]: true }) !== ways({}));
};

describe('the facts that decide how an application is publicised', () => {
  it.each(submittableCodes)('are asked for %s if the law depends on them', (code) =>
    expect(circumstancesFor(code)).toEqual(expect.arrayContaining([...turnsOn(code)])),
  );

  it.each(names)('are not assumed to be "no" while this question is unanswered: %s', (unsaid) => {
    const { [unsaid]: _, ...circumstances } = sayNeeds().circumstances;
    given(...told, { ...sayNeeds(), circumstances })
      .when(recommend())
      .expectRejection('publicity-needs-unsaid');
    given(...told, { ...sayNeeds(), circumstances }, sayNeeds({ [unsaid]: false }))
      .when(recommend())
      .expectLike({ type: 'RecommendationSubmitted' });
  });

  it.each(names)('require a site notice and a newspaper notice if %s is recorded', (name) => {
    given(...told, sayNeeds({ [name]: true }))
      .when(recommend())
      .expectRejection('publicity-missing');
    given(...told, sayNeeds({ [name]: true }), press)
      .when(recommend())
      .expectLike({ type: 'RecommendationSubmitted' });
  });

  it('may be recorded separately, and are kept together', () =>
    given(...validated, { ...sayNeeds(), circumstances: { departure: true } })
      .when({ ...sayNeeds(), circumstances: { affectsRightOfWay: false } })
      .expectLike({ circumstances: { departure: true, affectsRightOfWay: false } }));

  it('are refused if none is given', () =>
    given(...validated)
      .when({ ...sayNeeds(), circumstances: {} })
      .expectRejection('nothing-said'));

  it('are not asked if no law depends on them', () =>
    given(receive({ applicationType: 'ldc.proposed' }), markValid())
      .when(recommend({ conditions: [] }))
      .expectLike({ type: 'RecommendationSubmitted' }));
});

describe('a constraint on the file', () => {
  it.each([
    ['designated.conservationArea', 'affectsConservationArea'],
    ['listed', 'affectsListedBuildingSetting'],
    ['listed.gradeTwo', 'affectsListedBuildingSetting'],
  ] as const)('of kind %s proposes %s, which may be denied only with a reason', (kind, circumstance) => {
    const state = stateAfter(having(...validated, constraint(kind)));
    const need = isLive(state) && publicityNeeds(state, nationalLaw.corrections);
    expect(need).toContainEqual(
      expect.objectContaining({
        circumstance,
        said: null,
        proposed: true,
        because: ['Mill Road'],
        open: true,
      }),
    );
    given(...validated, constraint(kind))
      .when(sayNeeds())
      .expectRejection('publicity-needs-contradicted');
    given(...validated, constraint(kind))
      .when(sayNeeds({}, { reason: 'Works inside only' }))
      .expectLike({ type: 'PublicityNeedsRecorded', despite: ['c1'], reason: 'Works inside only' });
  });

  it('recorded after the answer "no" opens the question again', () => {
    given(...publicised, constraint('designated.conservationArea'))
      .when(recommend())
      .expectRejection('publicity-needs-unsaid');
    given(...publicised, recommend(), constraint('designated.conservationArea'))
      .when(decide())
      .expectRejection('publicity-needs-unsaid');
    given(...publicised, constraint('designated.conservationArea'), sayNeeds({}, { reason: 'A rear wall' }))
      .when(recommend())
      .expectLike({ type: 'RecommendationSubmitted' });
  });

  it('that was removed no longer proposes an answer', () =>
    given(...publicised, constraint('listed'), {
      type: 'RemoveConstraint',
      constraintId: 'c1',
      reason: 'Next door',
      on: monday,
    })
      .when(recommend())
      .expectLike({ type: 'RecommendationSubmitted' }));
});

describe('an amendment that requires another consultation', () => {
  const amended = [
    ...publicised,
    {
      type: 'AcceptAmendment',
      entryId: 'a1',
      description: 'A storey more',
      documents: [],
      supersedes: [],
      reconsultationNeeded: true,
      receivedOn: later,
      on: later,
    },
  ] as const;
  const letters = {
    type: 'SendNeighbourLetters',
    ...{ entryId: 'again', letters: 6, sentOn: later, commentsUntil: null, on: later },
  } as const;

  it('delays the recommendation until that consultation has ended', () => {
    given(...amended)
      .when(recommend())
      .expectRejection('reconsultation-awaited');
    given(...amended, letters)
      .when(recommend())
      .expectRejection('publicity-running');
  });
  it('is consulted on when consultees are asked again', () =>
    given(...amended, {
      type: 'Consult',
      entryId: 'c',
      consultees: [{ consulteeId: 'highways', name: 'Highways', kind: 'internal', respondBy: null }],
      contactedOn: later,
      on: later,
    })
      .when({ type: 'WaiveReconsultation', entryId: 'w', reason: 'Lower', by: dylan, on: later })
      .expectRejection('reconsultation-not-awaited'));
  it('needs a new consultation: one before the amendment does not count', () =>
    given(...amended, { ...letters, sentOn: monday })
      .when(recommend())
      .expectRejection('reconsultation-awaited'));
  it('may have its consultation waived, with a reason', () => {
    const waive = {
      type: 'WaiveReconsultation',
      entryId: 'w',
      reason: 'Lower',
      by: dylan,
      on: later,
    } as const;
    given(...amended)
      .when(waive)
      .expectLike({ type: 'ReconsultationWaived', reason: 'Lower' });
    given(...amended, waive)
      .when(recommend())
      .expectLike({ type: 'RecommendationSubmitted' });
    given(...amended, waive)
      .when(waive)
      .expectNothing();
  });
});

describe('what the submission says about the site', () => {
  it('is taken as "yes" until an officer decides', () => {
    const state = stateAfter([
      ...having(...validated),
      {
        type: 'DetailsProposed',
        caseReference,
        effectiveOn: monday,
        from: 'submission',
        proposedAt: instant('2026-03-02T10:00:00Z'),
        lines: [
          {
            lineId: 'l1',
            about: 'constraint',
            constraintId: 'c9',
            kind: 'designated.conservationArea',
            name: 'Dulwich Village',
            source: 'the submission',
          },
        ],
      },
    ]);
    expect(isLive(state) && publicityNeeds(state, nationalLaw.corrections)).toContainEqual(
      expect.objectContaining({
        circumstance: 'affectsConservationArea',
        proposed: true,
        because: ['Dulwich Village'],
      }),
    );
    expect(planningApplication.decide(sayNeeds(), state)).toMatchObject({
      rejected: { code: 'publicity-needs-contradicted' },
    });
  });
});

describe('amended plans', () => {
  const amended = (supersedes: { documentId: string; supersededBy: string }[]) =>
    [
      ...publicised,
      addDocument('plan-a'),
      addDocument('plan-b', { receivedOn: later, on: later }),
      {
        type: 'AcceptAmendment',
        ...{ entryId: 'a1', description: 'Lower', documents: ['plan-b'], supersedes },
        ...{ reconsultationNeeded: false, receivedOn: later, on: later },
      } as const,
    ] as const;
  const supersede = {
    type: 'SupersedeDocument',
    documentId: 'plan-a',
    supersededBy: 'plan-b',
    on: later,
  } as const;

  it('replace earlier plans, unless somebody records why all of them still apply', () => {
    given(...amended([]))
      .when(recommend())
      .expectRejection('plans-unsettled');
    given(...amended([]), supersede)
      .when(recommend())
      .expectLike({ type: 'RecommendationSubmitted' });
    given(...amended([{ documentId: 'plan-a', supersededBy: 'plan-b' }]))
      .when(recommend())
      .expectLike({ type: 'RecommendationSubmitted' });
    given(...amended([]))
      .when(recommend({ plansStandBecause: 'One is of the garage' }))
      .expectLike({ type: 'RecommendationSubmitted', plansStandBecause: 'One is of the garage' });
  });
});
