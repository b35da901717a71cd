import { type ConstraintKind, constraintInWords, constraintKindOf, isConstraint } from '#legislation';
import { isObject, type SubmittedDocument } from '../document.js';

/** A constraint of the site according to the form. */
export interface StatedConstraint {
  readonly constraintId: string;
  readonly kind: ConstraintKind;
  readonly name: string;
  readonly source: string;
}

/** Where the released versions of the schema have what applies to a place. */
const lists = [
  '/data/property/planning/designations',
  '/data/property/planning/constraints',
  '/data/property/constraints/planning',
  '/data/property/constraints',
];

interface Met {
  readonly code: string;
  readonly words: string | null;
  readonly entities: readonly unknown[];
}

/**
 * Every constraint that the site meets. A constraint that the vocabulary does not know is proposed under its
 * own name.
 */
export function readDesignations(document: SubmittedDocument): readonly StatedConstraint[] {
  const met = lists.flatMap((list) => document.list(list).flatMap((each) => metBy(document, list, each)));
  const recognised = met.flatMap((each) => {
    const kind = constraintKindOf(each.code);
    return kind ? [{ ...each, kind }] : [];
  });
  // A conservation area is more specific than designated land.
  const narrowest = recognised.filter(
    ({ kind }) => !recognised.some((other) => other.kind !== kind && isConstraint(other.kind, kind)),
  );
  const constraints = narrowest.flatMap((each) => namedOf(document, each));
  const others = met.filter(({ code }) => constraintKindOf(code) === undefined);
  const all = [...constraints, ...others.map(otherOf)];
  return [...new Map(all.map((each) => [each.constraintId, each] as const)).values()];
}

function metBy(document: SubmittedDocument, list: string, each: unknown): readonly Met[] {
  if (!isObject(each) || (each.intersects !== true && each.overlaps !== true)) return [];
  const code = document.textOf(each.value, list);
  if (code === null) return [];
  return [
    {
      code,
      words: document.textOf(each.description, list),
      entities: Array.isArray(each.entities) ? each.entities : [],
    },
  ];
}

const source = 'The submission';

function namedOf(
  document: SubmittedDocument,
  { kind, entities }: Met & { readonly kind: ConstraintKind },
): readonly StatedConstraint[] {
  const named = entities.filter(isObject).map((entity, at) => {
    const text = (value: unknown) => document.textOf(value, lists[0]!) ?? '';
    const of = isObject(entity.source) ? entity.source : {};
    const url = text(of.url);
    const number = /\/entity\/(\d{1,20})\b/.exec(url)?.[1];
    return {
      constraintId: number ? `entity-${number}` : `submitted-${kind}-${at + 1}`,
      kind,
      name: text(entity.name).slice(0, 500) || constraintInWords(kind),
      source: [source, text(of.text), url].filter(Boolean).join(', ').slice(0, 500),
    };
  });
  if (named.length > 0) return named;
  return [{ constraintId: `submitted-${kind}`, kind, name: constraintInWords(kind), source }];
}

const otherOf = ({ code, words }: Met): StatedConstraint => ({
  constraintId: `submitted-other-${code.replace(/[^A-Za-z0-9._-]/g, '-')}`.slice(0, 64),
  ...{ kind: 'other', name: words ?? code, source },
});
