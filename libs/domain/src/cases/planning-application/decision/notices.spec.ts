import { describe, expect, it } from '@jest/globals';
import { applicationType, lawOfReasons, registerOf, submittableCodes } from '#legislation';
import {
  addDocument,
  amina,
  condition,
  day,
  decide,
  goingOn,
  hangsElsewhere,
  having,
  later,
  markValid,
  monday,
  publish,
  receive,
  recommend,
  sayNeeds,
  siteNotice,
  stateAfter,
} from '../../../../test/a-case.js';
import { commandMakers } from '../../../../test/examples/index.js';
import { specify } from '../../../../test/given.js';
import { councilLaw, lawIn } from '../../../councils/council-law/index.js';
import { councilCode } from '../../../values.js';
import { planningApplication, planningApplicationUnder } from '../decider.js';
import type { PlanningApplicationCommand } from '../index.js';
import { relationNeeded } from '../questions/relations.js';
import {
  type DecisionKind,
  decisionKinds,
  decisionsFor,
  isFavourable,
  mayCarryConditions,
  needsReasons,
  type RecommendedDecision,
  termsOfDecision,
} from '../vocabulary/decision-kinds.js';

const verb = (decision: DecisionKind): RecommendedDecision =>
  decision === 'granted' ? 'grant' : decision === 'refused' ? 'refuse' : decision;

const press = {
  type: 'PublishPressNotice',
  entryId: 'press',
  publishedOn: monday,
  newspaper: 'News',
} as const;
const letters = { type: 'SendNeighbourLetters', entryId: 'l', sentOn: monday, letters: 4 } as const;
const parts = { granted: 'The crown lifted.', refused: 'The oak felled.' };
const varies = { years: 3, reason: 'The permission that it varies is not held here.' };

const isTwoStage = (code: string) => applicationType(code)?.period === 'prior-approval.two-stage';

const commandsToBeReady = (applicationType: string): readonly PlanningApplicationCommand[] => [
  receive({ applicationType, scale: 'minor' }),
  ...hangingOn(relationNeeded(applicationType)),
  markValid({ decideBy: day('2026-12-01') }),
  // Or silence would have decided it by the day on which these specs decide.
  ...(isTwoStage(applicationType) ? [commandMakers.RequirePriorApproval(monday, 0)] : []),
  ...(registerOf(applicationType) ? [publish] : []),
  sayNeeds(),
  addDocument('photo-of-notice'),
  siteNotice(),
  { ...letters, commentsUntil: day('2026-03-22'), on: monday },
  { ...press, evidence: null, commentsUntil: day('2026-03-22'), on: monday },
];

const hangingOn = (relation: ReturnType<typeof relationNeeded>) =>
  relation ? [hangsElsewhere(relation)] : [];

const readyCases = new Map(submittableCodes.map((code) => [code, having(...commandsToBeReady(code))]));

/** A case of a type, fully publicised and published, so that only the decision is left. */
const ready = (applicationType: string) => readyCases.get(applicationType)!;

const givenReady = (code: string, ...commands: readonly PlanningApplicationCommand[]) =>
  specify(planningApplication)(...goingOn(ready(code), commands));

const isVariation = (code: string) => applicationType(code)?.family === 'section-73';

const recommending = (code: string, decision: DecisionKind) =>
  recommend({
    recommendation: verb(decision),
    conditions: mayCarryConditions(code, decision) ? [condition] : [],
    refusalReasons: needsReasons(decision) ? ['It would harm the street scene.'] : [],
    parts: termsOfDecision[decision].parts === 'must' ? parts : null,
    timeLimit: isVariation(code) && isFavourable(decision) ? varies : null,
  });

const cases = submittableCodes.flatMap((code) =>
  decisionsFor(code).map((decision) => [code, decision] as const),
);

function noticeOf(code: string, decision: DecisionKind) {
  const facts = goingOn(ready(code), [recommending(code, decision), decide({ decision })]);
  const issued = facts.findLast((fact) => fact.type === 'DecisionIssued');
  const generated = facts.findLast((fact) => fact.type === 'DecisionNoticeGenerated');
  if (issued?.type !== 'DecisionIssued' || generated?.type !== 'DecisionNoticeGenerated')
    throw new Error(code);
  return { issued, notice: generated.notice };
}

describe('the notice of a decision', () => {
  it.each(cases)(
    'of type %s and outcome "%s" has the required contents and nothing that is not allowed',
    (code, decision) => {
      const { issued, notice } = noticeOf(code, decision);
      const { family, alsoAsksFor } = applicationType(code)!;
      const texts = notice.conditions.map(({ text }) => text).join(' ');
      expect(notice.refusalReasons.length > 0).toBe(needsReasons(decision));
      expect(notice.conditions.some(({ standard }) => !standard)).toBe(mayCarryConditions(code, decision));
      expect(notice.parts).toEqual(decision === 'split' ? parts : null);
      expect(notice.reasonsUnder).toBe(lawOfReasons(code, later) ?? null);
      expect(issued.signedBecause?.rule).toMatch(/sign/);
      expect(notice.signedUnder).toContain(issued.signedBecause!.source);
      // Who decided it under which scheme, if a scheme covers it.
      expect(notice.decidedUnder === null).toBe(issued.because === null);
      if (issued.because) expect(notice.decidedUnder).toContain(issued.because.source);
      const isGrant = isFavourable(decision) && mayCarryConditions(code, decision);
      expect(texts.includes('without the permission of the owner of the site')).toBe(
        isGrant && (family === 'advertisement' || alsoAsksFor.includes('advertisement')),
      );
      const limited = ['householder', 'full', 'outline', 'technical-details', 'section-73'];
      const limits = [...limited, 'conservation-area-demolition', 'listed-building', 'advertisement'];
      expect(notice.conditions.some(({ standard }) => standard === 'time-limit')).toBe(
        isGrant && limits.includes(family) && !code.endsWith('.retro'),
      );
    },
  );
});

describe('a recommendation', () => {
  it.each(cases)(
    'of type %s and outcome "%s" contains no terms that belong to another kind of decision',
    (code, decision) => {
      const made = recommending(code, decision);
      const case_ = givenReady(code);
      if (!needsReasons(decision))
        case_.when({ ...made, refusalReasons: ['Too high'] }).expectRejection('reasons-not-possible');
      else case_.when({ ...made, refusalReasons: [] }).expectRejection('reasons-missing');
      if (!mayCarryConditions(code, decision))
        case_.when({ ...made, conditions: [condition] }).expectRejection('conditions-not-possible');
      case_
        .when({ ...made, parts: decision === 'split' ? null : parts })
        .expectRejection(decision === 'split' ? 'parts-missing' : 'parts-not-possible');
    },
  );

  it('is offered the reasons that its own legislation allows', () => {
    const code = 'wtt.consent';
    const outcome = () => givenReady(code).when({ ...recommending(code, 'split'), refusalReasons: [] });
    outcome().expectRejection('reasons-missing');
    expect(lawOfReasons(code, later)).toContain('Tree Preservation');
    expect(lawOfReasons('pp.full', later)).toContain('DMPO');
  });

  it('may set a time limit other than the statutory one, with a reason', () => {
    const code = 'pp.full.minor';
    const five = recommend({ timeLimit: { years: 5, reason: 'Phased with the road.' } });
    expect(goingOn(ready(code), [five, decide()]).at(-1)).toMatchObject({
      notice: { lapsesAfter: '2031-03-31', timeLimit: { years: 5 } },
    });
    const none = recommend({ timeLimit: { years: null, reason: 'It is begun already.' } });
    const facts = goingOn(ready(code), [none, decide()]);
    expect(facts.at(-1)).toMatchObject({ notice: { lapsesAfter: null, timeLimit: { years: null } } });
    expect(facts.at(-2)).toMatchObject({ conditions: [condition] });
  });

  it('does not change a time limit that the officer wrote', () => {
    const own = { ...condition, text: 'The development shall begin within three years.' };
    expect(goingOn(ready('pp.full'), [recommend({ conditions: [own] }), decide()]).at(-2)).toMatchObject({
      conditions: [own],
    });
  });

  it('says when a variation lapses even if its parent permission is not known', () =>
    givenReady('amendment.minorMaterial').when(recommend()).expectRejection('time-limit-unsaid'));

  it('sets no time limit on a refusal or on a decision that does not lapse', () => {
    const timeLimit = { years: 5, reason: 'So' };
    givenReady('ldc.proposed')
      .when(recommend({ conditions: [], timeLimit }))
      .expectRejection('time-limit-not-possible');
    givenReady('pp.full')
      .when({ ...recommending('pp.full', 'refused'), timeLimit })
      .expectRejection('time-limit-not-possible');
  });
});

describe('the register', () => {
  const unpublished = (code: string) =>
    having(...commandsToBeReady(code).filter(({ type }) => type !== 'PublishToRegister'));
  it.each(submittableCodes)(
    'shows an application for %s before the decision if the law requires it',
    (code) => {
      const decision = decisionsFor(code)[0]!;
      const recommended = specify(planningApplication)(
        ...goingOn(unpublished(code), [recommending(code, decision)]),
      );
      if (!registerOf(code)) {
        recommended
          .when(decide({ decision }))
          .expectLike({ type: 'DecisionIssued' }, { type: 'DecisionNoticeGenerated' });
        return;
      }
      recommended.when(decide({ decision })).expectRejection('not-on-register');
      recommended
        .when(decide({ decision, unpublishedBecause: 'Sent here by mistake of the former council' }))
        .expectLike(
          { type: 'DecisionIssued', unpublishedBecause: 'Sent here by mistake of the former council' },
          { type: 'DecisionNoticeGenerated' },
        );
    },
  );
});

describe('signing off a decision', () => {
  it.each([
    [['teamLeader'], true],
    [['officer', 'serviceManager'], true],
    [['officer'], false],
    [[], false],
  ])('is allowed to the roles %j under the default rule: %s', (roles, may) => {
    const when = givenReady('pp.full', recommend()).when(
      decide({ signedBy: amina, signer: { roles, grade: 'principal' } }),
    );
    if (may) when.expectLike({ type: 'DecisionIssued' }, { type: 'DecisionNoticeGenerated' });
    else when.expectRejection('may-not-sign');
  });

  it('follows the council’s own scheme from its start day, by role, grade and kind of decision', () => {
    const rules = [
      {
        when: { families: ['householder'] },
        grades: ['Senior'],
        rule: 'Seniors sign householder decisions.',
      },
      {
        when: { decisions: ['refused'] },
        roles: ['serviceManager'],
        rule: 'The head of service signs refusals.',
      },
      { when: {}, roles: ['teamLeader'], rule: 'Team leaders sign the rest.' },
    ];
    const adoption = {
      type: 'AdoptCouncilLaw',
      ...{ council: councilCode('CAM'), adoptionId: 'scheme', until: null, power: null },
      confidence: 'V',
      ...{ source: 'Constitution, part 3', reason: 'Adopted by full council' },
      rules: [{ table: 'signing-schemes', key: 'council', says: { rules } }],
    } as const;
    const lawFrom = (from: string) => {
      const outcome = councilLaw.decide({ ...adoption, from: day(from) }, councilLaw.initial);
      if ('rejected' in outcome) throw new Error(outcome.rejected.because);
      return lawIn(outcome.accepted.reduce(councilLaw.evolve, councilLaw.initial));
    };
    const codeOf = (type: string, roles: string[], grade: string | null, from = '2026-01-01') => {
      const decider = planningApplicationUnder(lawFrom(from));
      const state = stateAfter(goingOn(ready(type), [recommend()]));
      const outcome = decider.decide(decide({ signer: { roles, grade } }), state);
      return 'rejected' in outcome ? outcome.rejected.code : 'signed';
    };
    expect(codeOf('pp.full.householder', ['officer'], 'senior')).toBe('signed');
    expect(codeOf('pp.full.householder', ['teamLeader'], 'principal')).toBe('may-not-sign');
    expect(codeOf('pp.full', ['officer'], 'senior')).toBe('may-not-sign');
    expect(codeOf('pp.full', ['teamLeader'], null)).toBe('signed');
    expect(codeOf('pp.full.householder', ['officer'], 'senior', '2026-04-02')).toBe('may-not-sign');
  });

  it('has a rule for every kind of decision', () =>
    expect(new Set(cases.map(([, decision]) => decision)).size).toBe(decisionKinds.length));
});
