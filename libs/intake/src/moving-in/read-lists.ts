import type { ImportedCondition } from '#domain';
import type { CalendarDate } from '#legislation';
import type { ImportedLists, ImportFault } from '../imported-case.js';
import type { TableName } from './columns.js';
import { type Cells, type ReadBy, RowReader } from './row-reader.js';
import {
  consulteeKindWords,
  documentKindWords,
  positionWords,
  stanceWords,
  type Words,
  wordKey,
} from './words.js';

/** A line of a file, from 1, by the names of its columns. */
export interface ListLine {
  readonly line: number;
  readonly cells: Cells;
  /** Why its cells are unreliable; null if they are not. */
  readonly broken: string | null;
}

export type Lists = Readonly<Partial<Record<TableName, readonly ListLine[]>>>;

type Read<Item> = (row: RowReader, index: number) => Item | null;

/** The lists' lines for one case. An error in one refuses the whole case. */
export function readLists(
  lists: Lists,
  by: Readonly<Record<TableName, ReadBy | null>>,
  faults: ImportFault[],
  receivedOn: CalendarDate | null,
): ImportedLists & { readonly conditions: readonly ImportedCondition[] } {
  const all = <Item>(table: TableName, read: Read<Item>): Item[] =>
    (lists[table] ?? []).flatMap(({ line, cells, broken }, index) => {
      const readBy = by[table];
      if (!readBy) return [];
      const row = new RowReader(cells, readBy, faults, { table, line });
      if (broken !== null) row.fault('', broken);
      return read(row, index) ?? [];
    });
  return {
    documents: receivedOn ? all('documents', documentAs(receivedOn)) : [],
    consultees: all('consultees', consultee),
    comments: all('comments', comment),
    payments: all('payments', (row) => {
      const sum = money(row);
      return sum && { ...sum, reference: row.text('receipt', 100) };
    }),
    refunds: all('refunds', money),
    conditions: all('conditions', condition),
  };
}

const comment: Read<ImportedLists['comments'][number]> = (row) => {
  const [receivedOn, text] = [row.neededDay('receivedOn'), row.text('comment')];
  if (text === null) row.fault('comment', 'it is needed');
  const stance = row.word('stance', stanceWords) ?? 'neutral';
  const [author, publicComment] = [row.text('author', 500), row.text('publicComment')];
  return receivedOn && text ? { stance, author, comment: text, publicComment, receivedOn } : null;
};

const consultee: Read<ImportedLists['consultees'][number]> = (row, index) => {
  const [name, contactedOn] = [row.required('name'), row.neededDay('contactedOn')];
  const [respondedOn, answer] = [row.day('respondedOn'), row.text('response')];
  const position = row.word('position', positionWords);
  const respondBy = row.day('respondBy') ?? respondedOn ?? contactedOn;
  if ((answer !== null || position !== null) && respondedOn === null)
    row.fault('respondedOn', 'it answered: give the day');
  if (!name || !contactedOn || !respondBy) return null;
  const response = respondedOn && {
    ...{ position: position ?? 'noComment', comment: answer ?? '', receivedOn: respondedOn },
  };
  const kind = loosely(row.text('kind'), consulteeKindWords) ?? 'other';
  return { consulteeId: `imported-${index + 1}`, name, kind, contactedOn, respondBy, response };
};

const documentAs =
  (caseReceivedOn: CalendarDate): Read<ImportedLists['documents'][number]> =>
  (row, index) => {
    const [title, kind] = [row.required('title'), row.text('kind', 200)];
    const [location, receivedOn] = [row.text('location', 2_000), row.day('receivedOn') ?? caseReceivedOn];
    const [drawingNumber, mediaType] = [row.text('drawingNumber', 200), row.text('mediaType', 100)];
    if (!title) return null;
    return {
      ...{ documentId: `imported-${index + 1}`, title, location, receivedOn, drawingNumber, mediaType },
      ...{ kind: loosely(kind, documentKindWords) ?? 'other', submittedAs: kind === null ? [] : [kind] },
      ...{ bytes: null, sha256: null, redactedByApplicant: false },
    };
  };

const condition: Read<ImportedCondition> = (row, index) => {
  const [number, text] = [row.matching('number', /^\d{1,3}$/, 'it must be a number'), row.text('text')];
  if (text === null) row.fault('text', 'it is needed');
  const discharged = row.yesOrNo('discharged');
  const said = row.text('detailsRequired');
  const detailsRequired = said === null ? true : row.yesOrNo('detailsRequired');
  if (text === null) return null;
  const place = number === null ? index + 1 : Number(number);
  return { number: place, text, reason: row.text('reason'), detailsRequired, discharged };
};

function money(row: RowReader): { readonly amountPence: number; readonly paidOn: CalendarDate } | null {
  const [amountPence, paidOn] = [row.neededPounds('amountPounds'), row.neededDay('paidOn')];
  if (amountPence === 0) row.fault('amountPounds', 'it must be more than zero');
  return amountPence && paidOn ? { amountPence, paidOn } : null;
}

/** Nothing depends on this kind, so an unknown word becomes "other". */
const loosely = <Meaning extends string>(text: string | null, words: Words<Meaning>): Meaning | undefined =>
  text === null || !Object.hasOwn(words, wordKey(text)) ? undefined : words[wordKey(text)];
