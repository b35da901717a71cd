import type { Schemas } from '../api/casebook-api.js';
import type { OfficePath } from '../office/office-forms.js';
import { type ActOffered, actsByRole, type OfferedTo } from './acts-by-role.js';

type Statement = Pick<Schemas['StatementView'], 'stage' | 'problems'>;

const path = (act: string) => `/councils/{council}/statements/{month}/${act}` as OfficePath;

const pay = path('settlements');
const dispute = path('disputes');

/** The acts that are next on a statement at each stage, the first of them as its button. */
const next: Readonly<Record<Statement['stage'], readonly OfficePath[]>> = {
  draft: [path('review')],
  reviewed: [path('issue')],
  issued: [pay, dispute],
  disputed: [pay, dispute, path('disputes/resolution/proposal')],
  settled: [dispute],
};

/** The acts that a user can begin; none while the API names what is missing. */
export const actsOnStatement = async (
  { stage, problems }: Statement,
  to: OfferedTo,
): Promise<readonly ActOffered[]> => (problems.length > 0 ? [] : await actsByRole(next[stage], to));

/** The form that disputes one line; null if the user cannot begin it. */
export const disputeOf = (acts: readonly ActOffered[], key: string | null): string | null => {
  const found = acts.find(({ href }) => href.endsWith('/do/disputes'));
  return found && key ? `${found.href}?line=${encodeURIComponent(key)}` : null;
};
