import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { repository } from '../../scripts/repository.js';

/** Where code distinguishes facts, stages and commands of a case: no switch has a default. */
const places = [
  'libs/domain/src/cases/planning-application',
  'libs/domain/src/people/officer',
  'libs/open-data/src',
];

/** Switches over facts that are no folds: few facts matter to them. */
const asksAboutFewFacts: readonly string[] = [
  'apps/api/src/planning-application/privacy/subjects-of-case.ts',
];

interface Default {
  readonly line: number;
  /** It stands in a switch over the types of facts. */
  readonly overFacts: boolean;
}

/** The `default` cases in a source. */
function defaultsIn(source: string): readonly Default[] {
  const file = ts.createSourceFile('planted.ts', source, ts.ScriptTarget.Latest, true);
  const found: Default[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isDefaultClause(node))
      found.push({
        line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        overFacts: /\b(event|fact)\.type$/.test(node.parent.parent.expression.getText()),
      });
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

const sourcesIn = (place: string): readonly string[] =>
  readdirSync(join(repository, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => join(place, name));

const defaultsOf = (names: readonly string[], counts: (found: Default) => boolean): readonly string[] =>
  names.flatMap((name) =>
    defaultsIn(readFileSync(join(repository, name), 'utf8'))
      .filter(counts)
      .map(({ line }) => `${name}:${line}`),
  );

describe('a switch over facts, stages or commands of a case', () => {
  it('has no default, so that a new fact, stage or command does not compile until it is handled', () => {
    const sources = places.flatMap(sourcesIn);
    expect(sources.length).toBeGreaterThan(150);
    expect(defaultsOf(sources, () => true)).toEqual([]);
  });

  it('has none in any lib or process, if it is over facts', () => {
    const sources = ['libs', 'apps'].flatMap(sourcesIn);
    expect(sources.length).toBeGreaterThan(1_000);
    expect(
      defaultsOf(
        sources.filter((name) => !asksAboutFewFacts.includes(name)),
        ({ overFacts }) => overFacts,
      ),
    ).toEqual([]);
  });

  it('is reported if it has a default', () =>
    expect(
      defaultsIn(
        "switch (fact.type) {\n  case 'A':\n    break;\n  default:\n    break;\n}\nconst text = 'default:';",
      ),
    ).toEqual([{ line: 4, overFacts: true }]));
});
