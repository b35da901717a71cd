import type { CalendarDate, Instant } from '#legislation';
import { type CaseDocument, factsBehind, type TwoLooks, type TwoTimes } from '#read-models';
import { count, day, type Names, withDays } from '#wording';
import type { FactWords, RowInWords } from './fact-words.js';
import { type FieldInWords, fieldsInWords } from './fields/index.js';
import type { NamedActor } from './named-actor.js';

/** The differences between two looks at a case. */
export interface CaseDifference {
  /** `On 25 October 2026 there are two versions of the case. 5 things differ.` */
  readonly sentence: string;
  readonly before: LookShown;
  readonly after: LookShown;
  readonly differences: readonly Difference[];
  /** The parts that both looks have alike, without those of which they have nothing. */
  readonly same: readonly SamePart[];
}

interface SamePart {
  /** The part of the case, by its name in `GET` of the case. */
  readonly field: string;
  /** Its name for people. */
  readonly label: string;
  /** In words, a line for each of several. */
  readonly lines: readonly string[];
}

interface LookShown {
  /** The day asked; null for every day. */
  readonly on: CalendarDate | null;
  /** The moment up to which facts were known; null for now. */
  readonly known: Instant | null;
  /** Whether the application had been received. */
  readonly received: boolean;
  /** How many facts this look knows. */
  readonly facts: number;
}

export interface Difference {
  /** The part of the case, by its name in `GET` of the case; `facts` for the number of known facts. */
  readonly field: string;
  /** Its name for people. */
  readonly label: string;
  /** In words, only what the other look lacks; null if there is nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** The facts about it that only one of the two looks knows. */
  readonly facts: readonly FactBehind[];
}

interface FactBehind {
  readonly revision: bigint;
  readonly type: string;
  readonly effectiveOn: CalendarDate;
  readonly recordedAt: Instant;
  readonly actor: NamedActor;
  readonly words: string;
}

type Part = keyof CaseDocument;

export function differenceInWords(
  looks: TwoLooks,
  asked: { readonly one: TwoTimes; readonly other: TwoTimes },
  words: Pick<FactWords, 'wholeHistory'>,
): CaseDifference {
  const { inWords, names } = words.wholeHistory(looks.history);
  const behind = (part: Parameters<typeof factsBehind>[1] | 'facts') => {
    const revisions = new Set(
      (part === 'facts' ? looks.between : factsBehind(looks.between, part)).map(({ revision }) => revision),
    );
    return inWords.filter(({ revision }) => revisions.has(revision)).map(shownFact);
  };
  const parts = partsOf(looks, names);
  const found = [...ofTheCase(looks), ...parts.flatMap(differing), ...ofItsFacts(looks)];
  const differences = found.map(({ part, ...each }) => ({ field: part, ...each, facts: behind(part) }));
  return {
    sentence: sentenceOf(asked, differences.length),
    before: shownLook(asked.one, looks.before),
    after: shownLook(asked.other, looks.after),
    differences,
    same: parts.flatMap(alike),
  };
}

type Found = Pick<Difference, 'label' | 'before' | 'after'> & {
  readonly part: Part | 'caseReference' | 'council' | 'facts';
};

function ofTheCase({ before, after }: TwoLooks): readonly Found[] {
  const [one, other] = [before.found?.caseReference ?? null, after.found?.caseReference ?? null];
  return one === other ? [] : [{ part: 'caseReference', label: 'Reference', before: one, after: other }];
}

interface PartOfBoth {
  readonly part: Part;
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Every part in words, of both looks. */
const partsOf = ({ before, after }: TwoLooks, names: Names): readonly PartOfBoth[] =>
  (Object.keys(fieldsInWords) as Part[]).flatMap((part) => {
    const field = fieldsInWords[part];
    if ('notShown' in field) return [];
    const linesIn = (look: TwoLooks['before']) => linesOf(part, field, look.found?.document, names);
    return [{ part, label: field.label, before: linesIn(before), after: linesIn(after) }];
  });

function differing({ part, label, before, after }: PartOfBoth): readonly Found[] {
  const [gone, come] = [without(before, after), without(after, before)];
  if (gone.length + come.length === 0) return [];
  return [{ part, label, before: joined(gone), after: joined(come) }];
}

function alike({ part: field, label, before, after }: PartOfBoth): readonly SamePart[] {
  if (before.length === 0 || without(before, after).length + without(after, before).length > 0) return [];
  return [{ field, label, lines: before.map((line) => withDays(line)) }];
}

/** The table gives the type of each part's value; indexing with a key loses that connection. */
const linesOf = (
  part: Part,
  field: Extract<(typeof fieldsInWords)[Part], { label: string }>,
  document: CaseDocument | undefined,
  names: Names,
): readonly string[] =>
  document ? (field as FieldInWords<CaseDocument[Part]>).lines(document[part], names) : [];

const ofItsFacts = ({ before, after, between }: TwoLooks): readonly Found[] =>
  between.length === 0
    ? []
    : [
        {
          part: 'facts',
          label: 'Facts',
          before: String(before.facts.length),
          after: String(after.facts.length),
        },
      ];

/** The lines that the other lacks; a line that occurs twice must occur twice there too. */
function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const joined = (lines: readonly string[]): string | null =>
  lines.length === 0 ? null : withDays(lines.join('; '));

const shownFact = ({ revision, type, effectiveOn, recordedAt, actor, words }: RowInWords): FactBehind => ({
  ...{ revision, type, effectiveOn, recordedAt, actor, words },
});

const shownLook = ({ effective, known }: TwoTimes, { found, facts }: TwoLooks['before']): LookShown => ({
  on: effective ?? null,
  known: known ?? null,
  received: found !== undefined,
  facts: facts.length,
});

function sentenceOf({ one, other }: { one: TwoTimes; other: TwoTimes }, differ: number): string {
  const much =
    differ === 0 ? 'Nothing differs' : `${count(differ, 'thing')} ${differ === 1 ? 'differs' : 'differ'}`;
  const sameDay = one.effective !== undefined && one.effective === other.effective;
  if (!sameDay || differ === 0) return `${much}.`;
  return `On ${day(one.effective)} there are two versions of the case. ${much}.`;
}
