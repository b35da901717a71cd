import { type DecisionKind, decisionsFor, isFavourable, mayCarryConditions, needsReasons } from '#domain';
import { addWorkingDays, type CalendarDate } from '#legislation';
import { type Act, act } from './act.js';
import { appealActs } from './appeal-acts.js';
import type { Random } from './random.js';
import { committeeClerk, signerFor } from './staff.js';
import { wordsOfDecisions } from './words-of-decisions.js';

/** The officer recommends, a second person signs a couple of days later, and the officer issues the notice. */
export function decisionActs(
  { type, day, officer }: { type: string; day: CalendarDate; officer: string },
  random: Random,
): readonly Act[] {
  const isAgainst = random.chance(0.14);
  const possible = decisionsFor(type).filter((kind) => kind !== 'split');
  const decision = possible.find((kind) => isFavourable(kind) !== isAgainst) ?? possible[0]!;
  const words = wordsOfDecisions(type);
  const recommended = act(day, 10, officer, 'recommendation', {
    recommendation: decision === 'granted' ? 'grant' : decision === 'refused' ? 'refuse' : decision,
    report: isFavourable(decision) ? words.grant : words.refuse,
    ...terms(type, decision, random),
  });
  const signed = (on: CalendarDate) => [
    act(on, 15, signerFor(officer), 'decision', { decision }),
    act(addWorkingDays(on, 1), 9, officer, 'decision-notice', {}),
  ];
  const signedOn = addWorkingDays(day, 2);
  const appeal = decision === 'refused' ? appealActs(type, signedOn, officer) : [];
  if (!type.includes('.major')) return [recommended, ...signed(signedOn), ...appeal];
  const meetsOn = addWorkingDays(day, 12);
  const resolution = isFavourable(decision) ? 'grant' : 'refuse';
  return [recommended, ...committeeActs(day, meetsOn, resolution), ...signed(addWorkingDays(meetsOn, 3))];
}

/** Elected members decide the large ones. */
const committeeActs = (
  day: CalendarDate,
  meetsOn: CalendarDate,
  resolution: 'grant' | 'refuse',
): readonly Act[] => [
  act(addWorkingDays(day, 1), 10, 'peter.lowe', 'committee-referral', {
    entryId: 'referral',
    reason: 'A ward member asked that the committee decide it.',
    memberCallIn: true,
    gateway: { officerAgrees: true, memberAgrees: true },
  }),
  act(addWorkingDays(day, 2), 10, committeeClerk, 'committee-meeting', {
    meetingId: `planning-committee-${meetsOn}`,
    committee: 'Planning committee',
    meetsOn,
    agendaItem: '5',
  }),
  act(meetsOn, 14, committeeClerk, 'committee-resolution', {
    meetingId: `planning-committee-${meetsOn}`,
    resolution,
  }),
];

function terms(type: string, decision: DecisionKind, random: Random) {
  if (needsReasons(decision)) return { refusalReasons: [random.pick(wordsOfDecisions(type).refusals)] };
  return mayCarryConditions(type, decision) ? { conditions: wordsOfDecisions(type).conditions } : {};
}
