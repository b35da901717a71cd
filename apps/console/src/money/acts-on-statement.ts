import type { Described } from '../acts/described.js';
import type { Schemas } from '../api/casebook-api.js';
import { type OfficePath, officeForm } from '../office/office-forms.js';

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

interface ActOffered {
  readonly words: string;
  readonly href: string;
}

/**
 * The acts that a user with these roles can begin, by the API's document; none while the API names what is missing.
 * Whether they may is the API's to say.
 */
export async function actsOnStatement(
  { stage, problems }: Statement,
  {
    address,
    roles,
    described,
  }: { readonly address: string; readonly roles: readonly string[]; readonly described: Described },
): Promise<readonly ActOffered[]> {
  if (problems.length > 0) return [];
  const offered = await Promise.all(
    next[stage].map(async (each) => {
      const command = await described.command(each);
      const form = officeForm(each);
      const isTheirs = command.roles.some((role) => roles.includes(role));
      return isTheirs ? [{ words: form.label, href: `${address}/do/${form.address}` }] : [];
    }),
  );
  return offered.flat();
}

/** The form that disputes one line; null if the user cannot begin it. */
export const disputeOf = (acts: readonly ActOffered[], key: string | null): string | null => {
  const found = acts.find(({ href }) => href.endsWith('/do/disputes'));
  return found && key ? `${found.href}?line=${encodeURIComponent(key)}` : null;
};
