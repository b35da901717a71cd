import type { Act } from './acts-view.js';
import type { Begun } from './begun.js';
import type { Order, Preview, Recorded, Sending } from './sending.js';
import type { Sent } from './sent.js';

/** Which of several things it is about, where its path names one. */
export const whichControl = 'which';

export const needsWhich = ({ command }: Pick<Act, 'command'>): boolean => command.includes('{');

/** What is said alike of several things on one case: they are ticked, and not chosen one after the other. */
const together: ReadonlySet<string> = new Set([
  'documents/{documentId}/publish-status',
  'proposed-details/{lineId}/confirmation',
  'proposed-details/{lineId}/rejection',
]);

/** How the things are offered: ticked where it may be about several. */
export const whichKind = ({ command, targets }: Pick<Act, 'command' | 'targets'>): 'ticks' | 'radios' =>
  together.has(command) && (targets?.length ?? 0) > 1 ? 'ticks' : 'radios';

/** The ticked items that it is about; one undefined item if its path names none. */
export function whichIn({ act }: Pick<Begun, 'act'>, sent: Sent): readonly string[] {
  if (!needsWhich(act)) return [''];
  return [sent[whichControl] ?? []]
    .flat()
    .map((each) => each.trim())
    .filter(Boolean);
}

type Each = Omit<Order, 'which'> & { readonly which: readonly string[] };

/** What would come of each by itself. */
export const previewEach = (
  sending: Sending,
  begun: Begun,
  { which, ...order }: Each,
): Promise<readonly Preview[]> =>
  Promise.all(which.map((each) => sending.preview(begun, { ...order, which: each })));

/** Records one after the other, each on the case as the one before left it. Sent again, each is recorded once. */
export async function recordEach(
  sending: Sending,
  begun: Begun,
  { which, key, ...order }: Each & { readonly key: string; readonly file: Begun['file'] },
): Promise<Recorded> {
  let { revision } = order;
  let recorded: Recorded | undefined;
  for (const each of which) {
    const own = which.length > 1 ? `${key}.${each}` : key;
    const next = await sending.record(begun, { ...order, revision, which: each, key: own });
    revision = next.revision;
    recorded = {
      ...next,
      made: [...(recorded?.made ?? []), ...next.made],
      ids: [...(recorded?.ids ?? []), ...next.ids],
    };
  }
  return recorded!;
}
