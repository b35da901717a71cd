import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { repository } from '../../scripts/repository.js';

/** Where code distinguishes facts, stages and commands of a case. */
const places = [
  'libs/domain/src/cases/planning-application',
  'libs/domain/src/people/officer',
  'libs/open-data/src',
];

/** The lines of `default` cases in a source. */
function defaultsIn(source: string): readonly number[] {
  const file = ts.createSourceFile('planted.ts', source, ts.ScriptTarget.Latest, true);
  const found: number[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isDefaultClause(node)) found.push(file.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

const sources = places.flatMap((place) =>
  readdirSync(join(repository, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => join(place, name)),
);

describe('a switch over facts, stages or commands of a case', () => {
  it('has no default, so that a new one does not compile until somebody has decided', () => {
    const found = sources.flatMap((name) =>
      defaultsIn(readFileSync(join(repository, name), 'utf8')).map((line) => `${name}:${line}`),
    );
    expect(sources.length).toBeGreaterThan(150);
    expect(found).toEqual([]);
  });

  it('is reported if it has one', () =>
    expect(
      defaultsIn(
        "switch (fact.type) {\n  case 'A':\n    break;\n  default:\n    break;\n}\nconst text = 'default:';",
      ),
    ).toEqual([4]));
});
