import { describe, expect, it } from '@jest/globals';
import {
  amendSubmission,
  cameWith,
  dylan,
  having,
  markValid,
  monday,
  receive,
  stateAfter,
} from '../../../../test/a-case.js';
import { specify } from '../../../../test/given.js';
import { planningApplication } from '../decider.js';
import type { DetailCorrection, PlanningApplicationCommand } from '../index.js';
import { constraintsWaiting, waitingLines } from '../state/submitted.js';

const came = receive({ cameWith });
const given = (...commands: readonly PlanningApplicationCommand[]) =>
  specify(planningApplication)(...having(...commands));
const by = dylan;
const on = monday;

const confirm = (lineId: string, correction: DetailCorrection = {}, reason: string | null = null) =>
  ({ type: 'ConfirmProposedDetail', lineId, correction, reason, by, on }) as const;
const refuse = (lineId: string) =>
  ({ type: 'RejectProposedDetail', lineId, reason: 'Not so', by, on }) as const;

describe('the documents submitted with an application', () => {
  it('are on the file from the start, and marked as not looked at', () => {
    const state = stateAfter(having(came));
    if (state.stage === 'unknown') throw new Error('it was received');
    expect([...state.register.documents]).toMatchObject([
      ['submitted-1', { publishStatus: 'not-assessed', sha256: null }],
      ['submitted-2', { publishStatus: 'not-assessed', sha256: null }],
    ]);
    expect(constraintsWaiting(state.submitted)).toEqual(['designated.conservationArea']);
  });

  it('keep the case off the register until somebody has looked at each of them', () => {
    const looked = ['submitted-1', 'submitted-2'].map(
      (documentId) =>
        ({
          type: 'SetPublishStatus',
          ...{ documentId, reason: 'Names nobody', by, on, publishStatus: 'publish' as const },
        }) as const,
    );
    const publish = { type: 'PublishToRegister', on } as const;
    given(came, markValid()).when(publish).expectRejection('redaction-not-done');
    given(came, markValid(), looked[0]!).when(publish).expectRejection('redaction-not-done');
    given(came, markValid(), ...looked)
      .when(publish)
      .expectLike({ type: 'ApplicationPublished', documents: ['submitted-1', 'submitted-2'] });
  });
});

describe('a fact proposed by the submission', () => {
  it.each([
    ['fee', 'FeeAssessed'],
    ['measures', 'DevelopmentMeasured'],
    ['c0', 'ConstraintRecorded'],
  ] as const)('%s takes effect only once an officer confirms it', (lineId, type) => {
    expect(having(came).map((fact) => fact.type)).not.toContain(type);
    given(came)
      .when(confirm(lineId))
      .expectLike({ type }, { type: 'ProposedDetailSettled', answer: 'confirmed' });
  });

  it.each([
    ['measures', { measures: { homes: null, siteHectares: 0.5, floorSpaceSquareMetres: 20 } }],
    ['c0', { constraint: { kind: 'designated.AONB' } }],
    ['c0', { constraint: { name: 'Another' } }],
    ['fee', { proposal: { claims: { disabledAccess: true } } }],
  ] as const)('%s is corrected by %j', (lineId, correction) => {
    const facts = having(came, confirm(lineId, correction, 'Measured'));
    expect(facts.at(-1)).toMatchObject({ answer: 'corrected', reason: 'Measured' });
    given(came, confirm(lineId, correction, 'Measured'))
      .when(confirm(lineId, correction, 'Measured'))
      .expectNothing();
  });

  it("of a connection with the council counts as the council's own interest, even if the measures are corrected", () => {
    const lines = came.cameWith!.lines.map((line) =>
      line.about === 'measures' ? { ...line, ownInterest: true } : line,
    );
    const connected = { ...came, cameWith: { ...came.cameWith!, lines } };
    const corrected = { measures: { homes: 2, siteHectares: null, floorSpaceSquareMetres: null } };
    for (const act of [confirm('measures'), confirm('measures', corrected, 'Measured')])
      expect(having(connected, act)).toContainEqual(
        expect.objectContaining({ type: 'DevelopmentMeasured', ownInterest: true }),
      );
  });

  it('is corrected once: a second, different correction is refused', () =>
    given(came, confirm('c0', { constraint: { name: 'A' } }))
      .when(confirm('c0'))
      .expectRejection('already-settled'));

  it('is not corrected by a value that belongs to another fact', () =>
    given(came)
      .when(confirm('fee', { constraint: { name: 'A' } }))
      .expectRejection('correction-of-another-line'));

  it('has no effect after it is rejected, and stays rejected', () => {
    given(came)
      .when(refuse('c0'))
      .expect({
        ...{ type: 'ProposedDetailSettled', caseReference: came.caseReference, effectiveOn: on },
        ...{ lineId: 'c0', answer: 'rejected', reason: 'Not so', by },
      });
    given(came, refuse('c0')).when(confirm('c0')).expectRejection('already-settled');
  });

  it('is refused on confirmation for the same reason as the manual command, and then changes nothing', () =>
    given(receive({ cameWith, applicationType: 'pp.full' }))
      .when(confirm('fee'))
      .expectRejection('fee-not-known'));
});

describe('a later version of a submission', () => {
  it('is recorded as an amendment: its new files are added, and its changed facts replace the open proposals', () => {
    const state = stateAfter(having(came, amendSubmission()));
    if (state.stage === 'unknown') throw new Error('it was received');
    expect(state.description).toBe('Rear extension');
    expect(waitingLines(state.submitted).map(({ lineId }) => lineId)).toEqual([
      ...['measures', 'c0', 'fee-2', 'description-2'],
    ]);
    expect(state.register.documents.size).toBe(4);
  });

  it('changes the description once an officer confirms it', () =>
    given(came, amendSubmission())
      .when(confirm('description-2'))
      .expectLike(
        { type: 'RecordCorrected', field: 'description', now: 'Rear extension, lower' },
        { type: 'ProposedDetailSettled', answer: 'confirmed' },
      ));

  it('is accepted once, with the same contents', () => {
    given(came, amendSubmission()).when(amendSubmission()).expectNothing();
    const { cameWith: same } = amendSubmission();
    const other = { ...same, particulars: { ...same.particulars, payloadSha256: 'other' } };
    given(came, amendSubmission())
      .when(amendSubmission({ cameWith: other }))
      .expectRejection('submission-differs');
  });

  it('is not replaced by an earlier version', () =>
    given(came, amendSubmission({ version: 3 }))
      .when(amendSubmission({ version: 2 }))
      .expectRejection('newer-version-known'));
});

describe('constraints found on a map', () => {
  const found = (constraintId: string) =>
    ({
      type: 'ProposeConstraints',
      found: [{ constraintId, kind: 'listed', name: 'The Mill', source: 'planning.data.gov.uk' }],
      ...{ proposedAt: came.submittedAt, on },
    }) as const;

  it('are proposed rather than recorded, each only once', () => {
    given(came).when(found('entity-1')).expectLike({ type: 'DetailsProposed', from: 'planning.data.gov.uk' });
    given(came, found('entity-1')).when(found('entity-1')).expectNothing();
    given(came).when(found('c0')).expectNothing();
    given(came, found('entity-1'), refuse('entity-1')).when(found('entity-1')).expectNothing();
  });
});
