import type { CalendarDate } from '#legislation';
import { statusToSee } from '#open-data';
import type { RegisterLine } from '#read-models';
import { typeName } from '#wording';
import type { RegisterLineView } from './public-register.view.js';

/** An application of the register, as a line of a list on a day. */
export function lineOf(found: RegisterLine, today: CalendarDate): RegisterLineView {
  const { stage, decideBy, commentsUntil, appeal, ...listed } = found;
  const { publicUntil, meetsOn, isByMinister, isRevoked, appealOutcome, ...line } = listed;
  return {
    ...line,
    typeName: typeName(line.applicationType),
    status: statusToSee(found, today),
    part: stage === 'decided' || stage === 'withdrawn' ? 2 : 1,
  };
}
