import { addressInWords } from '#addresses';
import { decideBy, isValid, type PlanningApplicationEvent } from '#domain';
import { capitalised, day, money, recommendedInWords, typeName } from '#wording';
import type { Block } from '../blocks.js';
import type { CaseToWriteOf } from '../decided-fields.js';
import {
  answersOf,
  commentsOf,
  conditionsOf,
  list,
  numbered,
  paragraph,
  paragraphs,
  particulars,
  section,
} from './blocks-of.js';
import { type NoPaper, type Paper, paper } from './paper.js';
import { whatWasSaid } from './what-was-said.js';

type Of<Type extends PlanningApplicationEvent['type']> = Extract<PlanningApplicationEvent, { type: Type }>;

const all = <Type extends PlanningApplicationEvent['type']>(
  events: readonly PlanningApplicationEvent[],
  type: Type,
): readonly Of<Type>[] => events.filter((event): event is Of<Type> => event.type === type);

/**
 * The officer's report for members and the public. It contains only personal data that the register shows
 * too.
 */
export function committeeReport(the: CaseToWriteOf): Paper | NoPaper {
  const blocks = reportBlocks(the);
  if (!blocks)
    return {
      refused: {
        code: 'no-report',
        because: `There is no recommendation on ${the.state.caseReference} yet, and the report is made from it.`,
      },
    };
  const title = `Committee report on application ${the.state.caseReference}`;
  return paper({ title, council: the.council, on: the.today, blocks });
}

/** The text of a report, from the latest recommendation; undefined without one. */
export function reportBlocks(the: CaseToWriteOf): readonly Block[] | undefined {
  const { events } = the;
  const recommended = all(events, 'RecommendationSubmitted').at(-1);
  if (!recommended) return undefined;
  const referral = all(events, 'CommitteeReferralMade').at(-1);
  const heads = all(events, 'ObligationHeadsAgreed').at(-1);
  const said = whatWasSaid(events);
  const { conditions, refusalReasons, report, recommendation, by } = recommended;
  return [
    caseDetails(the),
    ...section('Recommendation', [
      paragraph(`${capitalised(recommendedInWords(recommendation))}, recommended by ${the.nameOf(by)}.`),
    ]),
    ...section('Why it comes to members', referral ? paragraphs(referral.reason) : []),
    ...section('Answers of consultees', answersOf(said)),
    ...section('What the public said', commentsOf(said)),
    ...section('Considerations', all(events, 'ConsiderationRecorded').flatMap(consideration)),
    ...section('Report of the officer', paragraphs(report)),
    ...section('Conditions', conditionsOf(conditions)),
    ...section('Reasons for refusal', numbered(refusalReasons.map((text) => ({ text, reason: null })))),
    ...section(
      'Heads of terms of a planning obligation',
      list(
        (heads?.heads ?? []).map(
          ({ subject, summary, amountPence }) =>
            `${subject}: ${summary}${amountPence === null ? '' : ` (${money(amountPence)})`}`,
        ),
      ),
    ),
  ];
}

export function caseDetails({ state, events, applicant, agent, nameOf }: CaseToWriteOf): Block {
  const meeting = all(events, 'CommitteeScheduled').at(-1);
  return particulars({
    Reference: state.caseReference,
    Site: addressInWords(state.site.address),
    Ward: state.site.ward,
    Proposal: state.description,
    'Kind of application': typeName(state.applicationType),
    Applicant: applicant,
    Agent: agent,
    Received: day(state.receivedOn),
    'Valid from': isValid(state) ? day(state.clock.validFrom) : null,
    'To be decided by': isValid(state) ? day(decideBy(state.clock)) : null,
    Officer: state.officer && nameOf(state.officer),
    Meeting: meeting && `${meeting.committee}, ${day(meeting.meetsOn)}, item ${meeting.agendaItem}`,
  });
}

const weighs = { for: 'weighs for it', against: 'weighs against it', neutral: 'is neutral' } as const;

const consideration = ({
  topic,
  policies,
  assessment,
  weighs: how,
}: Of<'ConsiderationRecorded'>): readonly Block[] => [
  paragraph(`${topic} (${weighs[how]})${policies.length > 0 ? `. Policies: ${policies.join(', ')}` : ''}.`),
  ...paragraphs(assessment),
];
