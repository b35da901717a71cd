import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { repository } from './repository.js';

const cases = join(repository, 'libs/domain/src/cases/planning-application');

export const commandList = join(cases, 'commands.generated.ts');

/** Folders without acts: what lies beneath the topics. */
const without = ['days', 'questions', 'state', 'vocabulary'];

interface Found {
  readonly name: string;
  /** The file, as imported by the list. */
  readonly from: string;
}

/** The names that a source exports: its commands, and its acts. A command has its own name as its `type`. */
function exportedBy(source: string): { readonly commands: string[]; readonly acts: string[] } {
  const { statements } = ts.createSourceFile('command.ts', source, ts.ScriptTarget.Latest);
  const exported = statements.filter(
    (each) =>
      ts.canHaveModifiers(each) &&
      ts.getModifiers(each)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
  return {
    commands: exported.flatMap((each) =>
      ts.isInterfaceDeclaration(each) && typeIn(each) === each.name.text ? [each.name.text] : [],
    ),
    acts: exported.flatMap((each) => (ts.isVariableStatement(each) ? actsIn(each) : [])),
  };
}

function typeIn({ members }: ts.InterfaceDeclaration): string | undefined {
  for (const member of members)
    if (ts.isPropertySignature(member) && ts.isIdentifier(member.name) && member.name.text === 'type')
      return member.type && ts.isLiteralTypeNode(member.type) && ts.isStringLiteral(member.type.literal)
        ? member.type.literal.text
        : undefined;
  return undefined;
}

/** `export const AddNote: Act<AddNote> = …`. */
const actsIn = ({ declarationList }: ts.VariableStatement): readonly string[] =>
  declarationList.declarations.flatMap(({ name, type }) =>
    ts.isIdentifier(name) &&
    type !== undefined &&
    ts.isTypeReferenceNode(type) &&
    ts.isIdentifier(type.typeName) &&
    type.typeName.text === 'Act'
      ? [name.text]
      : [],
  );

/** The list of all commands on a case by topic, made from the files that define them. */
export function commandListSource(): string {
  const topics = readdirSync(cases, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() && !without.includes(entry.name) ? [entry.name] : []))
    .sort();
  const found = topics.map((topic) => ({ type: typeOf(topic), acts: actsOf(topic) }));
  const all = found.flatMap(({ acts }) => acts);
  return [
    '// Written by `npm run commands` from the files that define the commands.\n',
    "import type { Handlers } from './handlers.js';\n",
    ...all.map(({ name, from }) => `import { ${name} } from '${from}';\n`),
    ...found.map(
      ({ type, acts }) => `\nexport type ${type} =${acts.map(({ name }) => `\n  | ${name}`).join('')};\n`,
    ),
    `\nexport type PlanningApplicationCommand =${found.map(({ type }) => `\n  | ${type}`).join('')};\n`,
    `\nexport const acts: Handlers<PlanningApplicationCommand> = {\n${all.map(({ name }) => `  ${name},\n`).join('')}};\n`,
  ].join('');
}

/** `after-decision` has `AfterDecisionCommand`, and `fees` has `FeeCommand`. */
const typeOf = (topic: string): string =>
  `${topic
    .replace(/s$/, '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Command`;

function actsOf(topic: string): readonly Found[] {
  const files = readdirSync(join(cases, topic)).filter(
    (name) => /(?<!\.spec)\.ts$/.test(name) && name !== 'events.ts',
  );
  const sources = files.sort().map((name) => readFileSync(join(cases, topic, name), 'utf8'));
  const forgotten = commandWithoutAct(sources);
  if (forgotten !== undefined)
    throw new Error(
      `${forgotten} has no act. Write \`export const ${forgotten}: Act<${forgotten}> = act(…)\` below its decision.`,
    );
  return sources.flatMap((source, at) =>
    exportedBy(source).acts.map((name) => ({
      name,
      from: `./${topic}/${files[at]!.replace(/\.ts$/, '.js')}`,
    })),
  );
}

/** A command of a topic that none of its sources makes an act of. */
export function commandWithoutAct(sources: readonly string[]): string | undefined {
  const exported = sources.map(exportedBy);
  const acts = new Set(exported.flatMap(({ acts }) => acts));
  return exported.flatMap(({ commands }) => commands).find((command) => !acts.has(command));
}
