import { type FormFault, linesAt, type Sent, textAt } from '../acts/sent.js';
import type { CasebookApi, Schemas } from '../api/casebook-api.js';
import { answered } from '../api/casebook-api.js';
import type { Item } from '../several/batch.js';

type InFull = Schemas['MeetingInFullView'];

const command = 'committee-resolution';

type Minuted = InFull['agenda'][number];

/** The items that the user may minute now, and the API's reason for the others. */
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

/** The minutes of each item. An item without a resolution is left for later. */
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
    const votes = votesIn(sent, at);
    const refusalReasons = linesAt(sent, at('refusalReasons'));
    const body = {
      ...{ meetingId, resolution },
      ...(reason && { reason }),
      ...(refusalReasons.length > 0 && { refusalReasons }),
      ...(textAt(sent, at('obligation')) && { subjectToObligation: true }),
      ...(votes && { votes }),
    };
    return [{ caseId, command, body }];
  });
  const [first] = items;
  const none = first && {
    at: `r.${first.caseId}.resolution`,
    words: 'Record the resolution of at least one item',
  };
  const wrong = items.flatMap(({ caseId }) => votesWrong(sent, (field) => `r.${caseId}.${field}`));
  return { orders, faults: orders.length === 0 && none ? [none, ...wrong] : wrong };
}

type At = (field: string) => string;

const numbersOfVotes = ['for', 'against', 'abstained'] as const;

/** The votes, where the minutes have them. */
function votesIn(sent: Sent, at: At) {
  const texts = numbersOfVotes.map((each) => [each, textAt(sent, at(each))] as const);
  const names = (['movedBy', 'secondedBy'] as const).map((each) => [each, textAt(sent, at(each))] as const);
  if ([...texts, ...names].every(([, text]) => text === '')) return null;
  return {
    ...Object.fromEntries(texts.map(([each, text]) => [each, Number(text)])),
    ...Object.fromEntries(names.filter(([, text]) => text !== '')),
    ...(textAt(sent, at('castingVote')) && { castingVote: true }),
  };
}

/** Reports input that is not a number. The API checks its range. */
const votesWrong = (sent: Sent, at: At): readonly FormFault[] =>
  numbersOfVotes.flatMap((each) =>
    /^\d{0,3}$/.test(textAt(sent, at(each)))
      ? []
      : [{ at: at(each), words: 'Enter how many members, like 6' }],
  );
