import { type FormFault, linesAt, type Sent, textAt } from '../acts/sent.js';
import type { CasebookApi, Schemas } from '../api/casebook-api.js';
import { answered } from '../api/casebook-api.js';
import type { Item } from '../several/batch.js';

type InFull = Schemas['MeetingInFullView'];

const command = 'committee-resolution';

export type Minuted = InFull['agenda'][number];

/** The items that whoever asks may minute now, and of the others why not: the API's to say. */
export async function toMinute(api: CasebookApi, { agenda }: InFull) {
  const open = agenda.filter(({ resolution }) => resolution === null);
  if (open.length === 0) return { items: [], others: [] };
  const body = { command, caseIds: open.map(({ caseId }) => caseId) } as const;
  const { cases } = await answered(api.POST('/acts', { body }));
  const answerFor = (caseId: string) => cases.find((each) => each.caseId === caseId);
  return {
    items: open.filter(({ caseId }) => answerFor(caseId)?.may),
    others: open.flatMap((item) => {
      const answer = answerFor(item.caseId);
      return answer?.may ? [] : [{ ...item, because: answer?.because?.words ?? '' }];
    }),
  };
}

/** What the minutes say of each item; an item of which nothing was resolved is left for another time. */
export function resolutionsIn(
  sent: Sent,
  { meetingId }: InFull,
  items: readonly Minuted[],
): { readonly orders: readonly Item[]; readonly faults: readonly FormFault[] } {
  const orders = items.flatMap(({ caseId }): Item[] => {
    const at = (field: string): string => `r.${caseId}.${field}`;
    const resolution = textAt(sent, at('resolution'));
    if (!resolution) return [];
    const reason = textAt(sent, at('reason'));
    const refusalReasons = linesAt(sent, at('refusalReasons'));
    const body = {
      ...{ meetingId, resolution },
      ...(reason && { reason }),
      ...(refusalReasons.length > 0 && { refusalReasons }),
      ...(textAt(sent, at('obligation')) && { subjectToObligation: true }),
    };
    return [{ caseId, command, body }];
  });
  const [first] = items;
  const none = first && {
    at: `r.${first.caseId}.resolution`,
    words: 'Say of one item at least what was resolved',
  };
  return { orders, faults: orders.length === 0 && none ? [none] : [] };
}
