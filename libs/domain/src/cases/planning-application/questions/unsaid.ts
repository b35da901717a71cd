import { applicationType, type CalendarDate, type Corrections } from '#legislation';
import type { Valid } from '../state.js';
import { isMeasured, nothingSaid, routingIf } from './routing.js';

/** The questions besides publicity that affect a case: an unanswered one is unknown, never a no. */
export const turningFacts = ['eia', 'psi', 'measures', 'ownInterest'] as const;

type TurningFact = (typeof turningFacts)[number];

/** An unanswered question, and what is assumed meanwhile. */
export interface Unanswered {
  readonly fact: TurningFact;
  readonly question: string;
  /** What another answer would change. */
  readonly turns: string;
  readonly meanwhile: string;
}

interface Asked extends Omit<Unanswered, 'fact'> {
  readonly isOpen: (state: Valid, on: CalendarDate, corrections: Corrections) => boolean;
}

/** Whether the period to decide depends on more than the type: for householder applications it never does. */
export function periodTurnsOnMore(code: string): boolean {
  const type = applicationType(code);
  return (
    type !== undefined &&
    type.family !== 'householder' &&
    (type.period === 'planning' || type.period === 'technical-details')
  );
}

const isMajor = ({ applicationType: code, scale }: Valid): boolean =>
  scale === 'major' && applicationType(code)?.period === 'planning';

/**
 * Each question by its fact: a new one does not compile until somebody says what is assumed without an
 * answer.
 */
const asked: Readonly<Record<TurningFact, Asked>> = {
  eia: {
    question: 'Is an environmental statement required?',
    turns: 'The period to decide (16 weeks) and the time for comments (30 days).',
    meanwhile: 'Casebook uses the shorter period to decide and the shorter time for comments.',
    isOpen: ({ applicationType: code, clock }) => periodTurnsOnMore(code) && clock.unsaid.includes('eia'),
  },
  psi: {
    question: 'Is it public service infrastructure?',
    turns: 'The period to decide (10 weeks instead of 13) and the time for comments (18 days).',
    meanwhile: 'Casebook uses the period for major development.',
    isOpen: (state) => isMajor(state) && !state.clock.eia && state.clock.unsaid.includes('psi'),
  },
  measures: {
    question: 'How many homes, how much floor space and how large a site are proposed?',
    turns: 'Whether it is major development. That decides the period, the publicity and who decides.',
    meanwhile: 'Casebook uses the scale that came with the application; who decides is not known.',
    isOpen: ({ applicationType: code, measures }) => periodTurnsOnMore(code) && !isMeasured(measures),
  },
  ownInterest: {
    question: 'Does the council, or one of its members or officers, have an interest in it?',
    turns: 'Whether members must decide it.',
    meanwhile: 'Casebook assumes that nobody has an interest, and says so in the answer.',
    isOpen: (state, on, corrections) =>
      (['grant', 'refuse'] as const).some((recommended) =>
        routingIf(state, recommended, nothingSaid, on, corrections)?.because.missing?.includes('ownInterest'),
      ),
  },
};

/** The unanswered questions of a case whose answer would change something. */
export const unanswered = (state: Valid, on: CalendarDate, corrections: Corrections): readonly Unanswered[] =>
  turningFacts.flatMap((fact) => {
    const { isOpen, ...question } = asked[fact];
    return isOpen(state, on, corrections) ? [{ fact, ...question }] : [];
  });
