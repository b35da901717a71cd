import type { CalendarDate } from '#legislation';
import { statusToSee } from '#open-data';
import type { RegisterLine, UsedForStatus } from '#read-models';
import { typeName } from '#wording';
import type { RegisterLineView } from './public-register.view.js';

/** An application of the register, as a line of a list on a day. */
export function lineOf(found: RegisterLine, today: CalendarDate): RegisterLineView {
  const { stage, decideBy, commentsUntil, appeal, ...line } = withoutStatusFacts(found);
  return {
    ...line,
    typeName: typeName(line.applicationType),
    status: statusToSee(found, today),
    part: stage === 'decided' || stage === 'withdrawn' ? 2 : 1,
  };
}

/** Without what only the words of a status are made of. */
export const withoutStatusFacts = <Line extends RegisterLine>(line: Line): Omit<Line, UsedForStatus> => {
  const { publicUntil, meetsOn, isByMinister, isByInspector, isRevoked, appealOutcome, ...listed } = line;
  return listed;
};
