import {
  type DecisionNotice,
  isFavourable,
  type PlanningApplication,
  type PlanningApplicationEvent,
} from '#domain';
import {
  type CalendarDate,
  type CouncilLaw,
  type DecisionStatement,
  decisionStatementsOf,
  permissionLifeOf,
} from '#legislation';
import { capitalised, day, decidedInWords, timeLimitInWords, withDays } from '#wording';
import type { Block } from './blocks.js';
import { certificateOf } from './certificate.js';
import type { Filled } from './fill.js';

type Known = Exclude<PlanningApplication, { stage: 'unknown' }>;

/** The source of a letter: the case as recorded, and the names of people. */
export interface CaseToWriteOf {
  readonly state: Known;
  readonly events: readonly PlanningApplicationEvent[];
  /** The council's name. */
  readonly council: string;
  /** The sender's lines: the council's name first, then its contact details. */
  readonly sender: readonly string[];
  readonly law: CouncilLaw;
  readonly applicant: string | null;
  readonly agent: string | null;
  readonly nameOf: (officer: string) => string;
  readonly today: CalendarDate;
  /** The last day for what the letter asks for; null if it asks for nothing. */
  readonly commentsUntil: CalendarDate | null;
  /** The request for information that the letter is about, if any. */
  readonly requestId?: string;
  /** The page on which the recipient can answer; left out without a link. */
  readonly answerLink?: string;
}

/** The text that the law requires on the notice. */
export function statementsOf(
  notice: DecisionNotice,
  { corrections }: CouncilLaw,
): readonly DecisionStatement[] {
  const favourable = isFavourable(notice.decision);
  const own = notice.conditions.some(({ standard }) => standard === undefined);
  return decisionStatementsOf(
    {
      ...{ type: notice.applicationType, favourable, madeOn: notice.receivedOn, decidedOn: notice.decidedOn },
      appealable: !favourable || notice.decision === 'split' || own,
    },
    corrections,
  ).map((each) => ({
    ...each,
    text: each.text.replaceAll(
      '{appealBy}',
      notice.appealBy ? day(notice.appealBy) : 'the last day that the law gives',
    ),
  }));
}

type Decided = Pick<
  Filled,
  | (
      | 'decision'
      | 'decidedOn'
      | 'decidedBy'
      | 'signedBy'
      | 'decidedUnder'
      | 'lapsesAfter'
      | 'timeLimit'
      | 'obligationDatedOn'
    )
  | ('plans' | 'conditions' | 'refusalReasons' | 'parts' | 'statements' | 'certificate')
>;

const undecided: Decided = {
  ...{
    decision: null,
    decidedOn: null,
    decidedBy: null,
    signedBy: null,
    decidedUnder: null,
    lapsesAfter: null,
    timeLimit: null,
    obligationDatedOn: null,
  },
  ...{ plans: [], conditions: [], refusalReasons: [], parts: [], statements: [], certificate: [] },
};

export function decided(
  notice: DecisionNotice | undefined,
  { nameOf, law, council }: CaseToWriteOf,
): Decided {
  if (!notice) return undecided;
  const { decidedUnder, signedUnder, lapsesAfter, obligationDatedOn, parts } = notice;
  const rules = [decidedUnder, signedUnder].filter((each) => !!each).map((rule) => `${rule}.`);
  return {
    decision: capitalised(decidedInWords(notice.decision)),
    decidedOn: day(notice.decidedOn),
    decidedBy:
      notice.decidedBy === 'officer' ? 'an officer under delegated powers' : 'the planning committee',
    signedBy: nameOf(notice.signedBy),
    decidedUnder: rules.length > 0 ? [...new Set(rules)].join(' ').replaceAll('..', '.') : null,
    lapsesAfter: lapsesAfter && day(lapsesAfter),
    timeLimit: timeLimitOf(notice, law),
    obligationDatedOn: obligationDatedOn && day(obligationDatedOn),
    plans: listOf(
      notice.plans.map(
        ({ title, sha256 }) => `${title}${sha256 ? ` (SHA-256 ${sha256.slice(0, 16)}…)` : ''}`,
      ),
    ),
    conditions: numbered(
      // Dates in statutory text are written out for readers.
      notice.conditions.map(({ number, text, reason, standard }) => ({
        ...{ number, text: standard ? withDays(text) : text, reason },
      })),
    ),
    refusalReasons: numbered(
      notice.refusalReasons.map((text, at) => ({ number: at + 1, text, reason: null })),
    ),
    parts: parts
      ? [
          {
            kind: 'particulars',
            lines: [
              { label: 'Granted', value: parts.granted },
              { label: 'Refused', value: parts.refused },
            ],
          },
        ]
      : [],
    certificate: certificateOf(notice, council),
    statements: statementsOf(notice, law).flatMap(({ heading, text }): Block[] => [
      { kind: 'heading', text: heading },
      { kind: 'paragraph', text },
    ]),
  };
}

/** What must happen by the last day of the grant. A variation must begin when its parent permission must. */
export function timeLimitOf(
  {
    applicationType: type,
    decidedOn,
    lapsesAfter,
  }: Pick<DecisionNotice, 'applicationType' | 'decidedOn' | 'lapsesAfter'>,
  { corrections }: Pick<CouncilLaw, 'corrections'>,
): string | null {
  if (lapsesAfter === null) return null;
  const by = permissionLifeOf({ type, decidedOn }, corrections)?.value.by ?? 'begin';
  return timeLimitInWords(by, lapsesAfter);
}

export const listOf = (items: readonly string[]): readonly Block[] =>
  items.length > 0 ? [{ kind: 'list', items }] : [];

const numbered = (items: Extract<Block, { kind: 'numbered' }>['items']): readonly Block[] =>
  items.length > 0 ? [{ kind: 'numbered', items }] : [];
