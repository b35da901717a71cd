import { type ParentRelation, parseOfficerId, type Site } from '#domain';
import { type CalendarDate, kindOfCode, scaleOf } from '#legislation';
import type { ImportedCase } from '../imported-case.js';
import { noAddress, noDescription } from '../submission-read.js';
import { uprnOf } from '../uprn.js';
import type { CaseColumn, TableName } from './columns.js';
import { readEnd } from './read-end.js';
import { type Lists, readLists } from './read-lists.js';
import type { ReadBy, RowReader } from './row-reader.js';
import { dayOf } from './values.js';
import { relationWords, scaleWords } from './words.js';

/** A case from its row; undefined if it has errors, which the reader collects. */
export function readCase(
  row: RowReader,
  lists: Lists,
  by: Readonly<Record<TableName | 'cases', ReadBy | null>>,
): ImportedCase | undefined {
  const formerReference = row.required('reference');
  const receivedOn = row.neededDay('receivedOn');
  const { conditions, ...inLists } = readLists(lists, by, row.faults, receivedOn);
  const code = row.required('applicationType');
  const end = readEnd(row, code, conditions);
  const applicationType = code && readType(row, code, end !== null, by.cases);
  const [invalid, valid, siteNotice] = [readInvalid(row), readValid(row, by.cases), readSiteNotice(row)];
  const rest = { site: readSite(row), applicant: row.party('applicant'), agent: row.party('agent') };
  const [scale, feePaidPence] = [row.word('scale', scaleWords), row.pounds('feePaidPounds')];
  const feeRefundedPence = row.pounds('feeRefundedPounds');
  const [officer, parent] = [readOfficer(row, end !== null), readParent(row)];
  const onRegister = isOnRegister(row, end, valid);
  if (!formerReference || !applicationType || !receivedOn || row.faults.length > 0) return undefined;
  const read = {
    ...{ formerReference, applicationType, receivedOn, feePaidPence, feeRefundedPence },
    ...{ invalid, valid, siteNotice, officer, end, parent, onRegister, lists: inLists },
    ...rest,
    typeIsKnown: kindOfCode(applicationType) === 'submittable',
    scale: scale ?? scaleOf({ type: applicationType, madeOn: receivedOn })?.value ?? 'other',
    description: row.text('description') ?? noDescription,
  };
  return { ...read, gaps: gapsIn(row, read) };
}

/** History may have only a group of types; an open case needs one type, whose rules apply. */
function readType(row: RowReader, code: string, isHistory: boolean, by: ReadBy | null): string | null {
  const kind = kindOfCode(code);
  const codes = by?.mapping.codes.applicationType;
  if (kind === 'group' && !isHistory)
    row.fault('applicationType', 'it is a group of types: name one type of it');
  if (kind === 'unknown' && codes && ![...codes.values()].includes(code))
    row.fault(
      'applicationType',
      `the meaning of "${code}" is not known: give it in codes.applicationType of the mapping`,
    );
  return code;
}

function readInvalid(row: RowReader): ImportedCase['invalid'] {
  const from = row.day('invalidFrom');
  if (!from) return null;
  return { from, reasons: [row.text('invalidBecause') ?? 'Not stated by the former system.'] };
}

function readValid(row: RowReader, by: ReadBy | null): ImportedCase['valid'] {
  const validFrom = row.day('validFrom');
  const extensions = readExtensions(row, by);
  const decideBy = row.day('decideBy');
  const eia = row.yesOrNo('eia');
  if (validFrom) return { validFrom, decideBy, eia, extensions };
  for (const [field, given] of [
    ['decideBy', decideBy !== null],
    ['extensions', extensions.length > 0],
  ] as const)
    if (given && !row.faults.some(({ field: faulty }) => faulty === 'validFrom'))
      row.fault(field, 'only a valid application has one: give validFrom');
  return null;
}

/** `2026-05-01>2026-07-01; 2026-06-20>2026-08-01`: agreed on the first day, to the second. */
function readExtensions(
  row: RowReader,
  by: ReadBy | null,
): { agreedOn: CalendarDate; decideBy: CalendarDate }[] {
  const parts = (row.text('extensions') ?? '').split(';').map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [agreedOn, decideBy, ...more] = part.split('>').map((day) => dayOf(day, by?.days));
      if (agreedOn && decideBy && more.length === 0) return [{ agreedOn, decideBy }];
      row.fault('extensions', `${part} is not an extension: write the day of the agreement, >, the new day`);
      return [];
    });
}

function readSiteNotice(row: RowReader): ImportedCase['siteNotice'] {
  const displayedOn = row.day('siteNoticeOn');
  const commentsUntil = row.day('commentsUntil');
  if (displayedOn && commentsUntil) {
    if (commentsUntil >= displayedOn) return { displayedOn, commentsUntil };
    row.fault('commentsUntil', 'it is before the notice was displayed');
  } else if (displayedOn) row.fault('commentsUntil', 'a site notice needs the last day for comments');
  else if (commentsUntil) row.fault('siteNoticeOn', 'give the day on which the notice was displayed');
  return null;
}

/** An unknown officer is a gap for history, because they may have left, and an error for an open case. */
function readOfficer(row: RowReader, isHistory: boolean): ImportedCase['officer'] {
  const text = row.text('officer');
  // Ids have only small letters, so capitals do not name another person.
  const officer = parseOfficerId(text?.toLowerCase());
  if (text !== null && !officer && !isHistory)
    row.fault(
      'officer',
      `"${text}" is not an officer's id such as amina.hassan: give the officer in codes.officer of the mapping`,
    );
  return officer ?? null;
}

function readParent(row: RowReader): ImportedCase['parent'] {
  const reference = row.text('parentReference', 200);
  const relation: ParentRelation | null = row.word('parentRelation', relationWords);
  if (reference === null && relation !== null)
    row.fault('parentReference', 'it depends on another case: name that case');
  return reference === null ? null : { reference, relation: relation ?? 'resubmission' };
}

/**
 * A decided case, or a valid one that was withdrawn, stays on the register (DMPO art. 40) unless the row says
 * otherwise.
 */
function isOnRegister(row: RowReader, end: ImportedCase['end'], valid: ImportedCase['valid']): boolean {
  if (row.has('onRegister')) return row.yesOrNo('onRegister') && end !== null;
  return end?.ended === 'decided' || (end?.ended === 'withdrawn' && valid !== null);
}

const readSite = (row: RowReader): Site => ({
  address: row.text('address') ?? noAddress,
  postcode: row.text('postcode')?.toUpperCase() ?? null,
  uprn: readUprn(row),
  ward: row.text('ward', 200),
  longitude: row.degrees('longitude', 180),
  latitude: row.degrees('latitude', 90),
});

/** A spreadsheet writes a long number as 1.00023E+11, which loses digits. */
function readUprn(row: RowReader): string | null {
  const text = row.text('uprn')?.replace(/\.0+$/, '') ?? null;
  const uprn = uprnOf(text);
  if (text === null || uprn) return uprn;
  row.fault(
    'uprn',
    /^\d(\.\d+)?e\+?\d+$/i.test(text) ? 'a spreadsheet has shortened it' : 'it must have up to twelve digits',
  );
  return null;
}

type Read = Omit<ImportedCase, 'gaps'>;

const wished: readonly CaseColumn[] = ['description', 'address', 'postcode', 'uprn', 'ward', 'applicant'];

/** Missing optional values, to be reviewed before the council accepts the import. */
const gapsIn = (row: RowReader, { end, valid, officer, typeIsKnown, invalid }: Read): readonly string[] => [
  ...wished.filter((column) => !row.has(column)),
  ...(typeIsKnown ? [] : ['a type that is known']),
  ...(officer ? [] : end ? [] : ['officer']),
  ...(valid || invalid || (end && end.ended !== 'decided') ? [] : ['validFrom']),
  ...(end && end.endedOn === null ? ['endedOn'] : []),
  ...(end?.ended === 'decided' && end.decidedBy === null ? ['decidedBy'] : []),
];
