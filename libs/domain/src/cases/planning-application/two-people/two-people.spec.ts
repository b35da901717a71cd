import { describe, expect, it } from '@jest/globals';
import { amina, day, dylan, granted, having } from '../../../../test/a-case.js';
import { commandMakers as make } from '../../../../test/examples/index.js';
import { specify } from '../../../../test/given.js';
import { officerId } from '../../../values.js';
import { planningApplication } from '../decider.js';
import { twoPersonActs } from './acts.js';

const given = specify(planningApplication);
const on = day('2026-05-20');
const propose = make.ProposeAct(on, 0);
const confirm = { ...make.ConfirmProposal(on, 0), hasSeenChanges: false };
const withdraw = make.WithdrawProposal(on, 0);
const note = make.AddAssessmentNote(on, 0);
const waiting = having(...granted, propose);

describe('an act that needs two people', () => {
  it('is proposed by the first person and not carried out yet', () =>
    given(...having(...granted))
      .when(propose)
      .expectLike({ type: 'ActProposed', act: 'RevokeDecision', content: { reason: 'Unsafe' }, by: dylan }));

  it('is carried out when a second person confirms it, and the fact names both', () =>
    given(...waiting)
      .when(confirm)
      .expectLike(
        { type: 'ProposalConfirmed', proposedBy: dylan, by: amina },
        { type: 'DecisionRevoked', by: dylan, confirmedBy: amina, reason: 'Unsafe' },
      ));

  it('is not confirmed by the person who proposed it', () =>
    given(...waiting)
      .when({ ...confirm, by: dylan })
      .expectRejection('second-person'));

  it('is confirmed once: a repeat changes nothing, and a third person is told who confirmed it', () => {
    const done = having(...granted, propose, confirm);
    given(...done)
      .when(confirm)
      .expectNothing();
    given(...done)
      .when({ ...confirm, by: officerId('li.chen') })
      .expectRejection('proposal-confirmed');
  });

  it('waits for a second person who has seen everything recorded since', () => {
    const since = having(...granted, propose, note);
    given(...since)
      .when(confirm)
      .expectRejection('changed-since-proposed');
    given(...since)
      .when({ ...confirm, hasSeenChanges: true })
      .expectLike({ type: 'ProposalConfirmed' }, { type: 'DecisionRevoked' });
  });

  it('is refused under an id that another proposal has', () => {
    given(...waiting)
      .when(propose)
      .expectNothing();
    given(...waiting)
      .when({ ...propose, asked: { ...propose.asked, reason: 'Another' } } as typeof propose)
      .expectRejection('proposal-differs');
  });

  it('is not delayed by other proposals', () =>
    given(...having(...granted, propose, { ...propose, proposalId: 'another' }))
      .when(confirm)
      .expectLike({ type: 'ProposalConfirmed' }, { type: 'DecisionRevoked' }));

  it('is refused at once if it could not be carried out', () =>
    given(...having(...granted, propose, confirm))
      .when({ ...propose, proposalId: 'too-late' })
      .expectRejection('nothing-to-propose'));

  it('can be withdrawn, and is then no longer confirmed', () =>
    given(...having(...granted, propose, withdraw))
      .when(confirm)
      .expectRejection('proposal-withdrawn'));

  it('is found only among proposals of its own kind', () =>
    given(...waiting)
      .when({ ...confirm, act: 'PayRefund' })
      .expectRejection('unknown-proposal'));

  it("may not be proposed in another person's name, nor confirmed by a name in the proposal", () => {
    const forged = { ...propose, asked: { ...propose.asked, by: amina, confirmedBy: dylan } };
    given(...having(...granted))
      .when(forged as typeof propose)
      .expectLike({ type: 'ActProposed', by: dylan });
    const [fact] = having(...granted, forged as typeof propose).slice(-1);
    expect(fact).toMatchObject({ content: { reason: 'Unsafe' } });
    expect(JSON.stringify(fact)).not.toContain(amina);
  });

  it.each(Object.keys(twoPersonActs))('%s stores no unsealed personal data in the proposal', (act) => {
    const { asked } = { asked: make[act as keyof typeof twoPersonActs](on, 0) };
    const content = twoPersonActs[act as keyof typeof twoPersonActs].kept?.({ ...asked }) ?? asked;
    expect(JSON.stringify(content)).not.toContain('sealed.');
    expect(JSON.stringify(content)).not.toContain('applicant-1');
  });
});
