import type { CalendarDate } from '#legislation';
import { statusToSee } from '#open-data';
import type { RegisterLine } from '#read-models';
import { typeName } from '#wording';
import type { RegisterLineView } from './public-register.view.js';

/** An application of the register, as a line of a list on a day. */
export const lineOf = (
  { stage, decideBy, commentsUntil, appeal, ...line }: RegisterLine,
  today: CalendarDate,
): RegisterLineView => ({
  ...line,
  typeName: typeName(line.applicationType),
  status: statusToSee({ stage, decideBy, commentsUntil, appeal, ...line }, today),
  part: stage === 'decided' || stage === 'withdrawn' ? 2 : 1,
});
