import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { repository } from '../../scripts/repository.js';

const outOfReach: Readonly<Record<string, string>> = {
  process: 'process.exit()',
  console: `console.log('decided')`,
  fetch: `fetch('https://example.org')`,
  setTimeout: 'setTimeout(() => undefined, 1)',
  setInterval: 'setInterval(() => undefined, 1)',
  queueMicrotask: 'queueMicrotask(() => undefined)',
  Buffer: `Buffer.from('')`,
  crypto: 'crypto.randomUUID()',
  performance: 'performance.now()',
  window: 'window.name',
};
const within: Readonly<Record<string, string>> = {
  Map: 'new Map()',
  JSON: `JSON.parse('{}')`,
  'the law': `import('#legislation')`,
};

interface Aggregate {
  readonly listed: string;
  readonly folded: string;
  /** What the compiler says of a fact that the fold does not know, unless the fold is a switch. */
  readonly error?: string;
}

/** Each aggregate with more than one type of fact: where its facts are listed, and where they are folded. */
const aggregates: Readonly<Record<string, Aggregate>> = {
  PlanningApplicationEvent: {
    listed: 'cases/planning-application/events.ts',
    folded: 'cases/planning-application/evolve.ts',
    error: "required in type 'Effects<",
  },
  UnreadSubmissionEvent: {
    listed: 'cases/unread-submission/events.ts',
    folded: 'cases/unread-submission/index.ts',
  },
  CouncilEvent: {
    listed: 'councils/council/events.ts',
    folded: 'councils/council/state.ts',
    error: "not assignable to type 'Dated<CouncilSetting>'",
  },
  CouncilLawEvent: { listed: 'councils/council-law/events.ts', folded: 'councils/council-law/state.ts' },
  SharedServiceEvent: {
    listed: 'councils/shared-service/events.ts',
    folded: 'councils/shared-service/state.ts',
  },
  OfficerEvent: { listed: 'people/officer/events.ts', folded: 'people/officer/state.ts' },
  BusinessCaseEvent: { listed: 'money/business-case/index.ts', folded: 'money/business-case/index.ts' },
  ChargeEvent: { listed: 'money/charge/events.ts', folded: 'money/charge/state.ts' },
  ChargedTimeEvent: { listed: 'money/charged-time/index.ts', folded: 'money/charged-time/index.ts' },
  CostPoolEvent: { listed: 'money/cost-pool/events.ts', folded: 'money/cost-pool/index.ts' },
  CouncilAccountEvent: {
    listed: 'money/council-account/events.ts',
    folded: 'money/council-account/index.ts',
  },
  PaymentReferenceEvent: {
    listed: 'money/payment-references/events.ts',
    folded: 'money/payment-references/index.ts',
  },
  PriceScheduleEvent: { listed: 'money/price-schedule/events.ts', folded: 'money/price-schedule/index.ts' },
  StatementEvent: { listed: 'money/statement/events.ts', folded: 'money/statement/state.ts' },
  TimesheetEvent: { listed: 'money/timesheet/events.ts', folded: 'money/timesheet/state.ts' },
  RecordNoteEvent: { listed: 'record-notes/index.ts', folded: 'record-notes/index.ts' },
};

const plantedFactOf = (name: string) => `PlantedIn${name}`;

/** A source of the repository, in which each aggregate listed there has a fact more. */
function withPlantedFacts(path: string): string {
  const source = readFileSync(join(repository, path), 'utf8');
  const here = Object.keys(aggregates).filter(
    (name) => path === `libs/domain/src/${aggregates[name]?.listed}`,
  );
  return here.reduce((text, name) => {
    const list = new RegExp(`export type ${name} =\\s*\\|?`);
    if (!list.test(text)) throw new Error(`${path} does not list ${name}.`);
    const fact = `{ readonly type: '${plantedFactOf(name)}'; readonly effectiveOn: never }`;
    return text.replace(list, `export type ${name} = ${fact} |`);
  }, source);
}

const sources = ['libs/domain/src', 'libs/legislation/src'].flatMap((root) =>
  readdirSync(join(repository, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => `${root}/${name}`),
);

const fileOf = (name: string) => `libs/domain/src/uses-${name.replace(' ', '-')}.ts`;

/**
 * What the compiler says of these files, with the domain's own settings, while other sources are in place of those of
 * the repository. Only these files are checked: checking them all takes most of a compilation.
 */
function complaintsAbout(paths: readonly string[], planted: ReadonlyMap<string, string>): string {
  const settings = ts.readConfigFile(join(repository, 'libs/domain/tsconfig.json'), ts.sys.readFile);
  const folder = join(repository, 'libs/domain');
  const { options, fileNames } = ts.parseJsonConfigFileContent(settings.config, ts.sys, folder);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  const plantedAt = (path: string) => planted.get(relative(repository, path));
  host.readFile = (path) => plantedAt(path) ?? readFile(path);
  host.fileExists = (path) => plantedAt(path) !== undefined || fileExists(path);
  const files = paths.map((path) => join(repository, path));
  const program = ts.createProgram([...fileNames, ...files], options, host);
  const found = files.flatMap((path) => program.getSemanticDiagnostics(program.getSourceFile(path)));
  const format = {
    getCanonicalFileName: String,
    getCurrentDirectory: () => repository,
    getNewLine: () => '\n',
  };
  return ts.formatDiagnostics(found, format);
}

describe('the compiler', () => {
  let output: string;

  beforeAll(() => {
    const uses = Object.entries({ ...outOfReach, ...within });
    const planted = new Map([
      ...sources.map((path) => [path, withPlantedFacts(path)] as const),
      ...uses.map(([name, use]) => [fileOf(name), `export const use = () => ${use};\n`] as const),
    ]);
    const folds = Object.values(aggregates).map(({ folded }) => `libs/domain/src/${folded}`);
    output = complaintsAbout([...uses.map(([name]) => fileOf(name)), ...new Set(folds)], planted);
  }, 120_000);

  it.each(Object.keys(outOfReach))('does not know %s in the domain', (name) => {
    expect(output).toMatch(new RegExp(`${fileOf(name)}.*Cannot find name '${name}'`));
  });

  it.each(Object.keys(within))('knows %s in the domain', (name) => {
    expect(output).not.toContain(fileOf(name));
  });

  it.each(Object.entries(aggregates))(
    'names a fact of %s that its fold does not know',
    (name, { folded, error = "does not satisfy the expected type 'never'" }) => {
      const said = output.split(/\n(?=\S)/).filter((each) => each.startsWith(`libs/domain/src/${folded}`));
      const named = said.filter((each) => each.includes(plantedFactOf(name)) && each.includes(error));
      expect([name, named.length]).toEqual([name, 1]);
    },
  );

  it('meets a fact in each aggregate with more than one', () => {
    const lists = sources
      .filter((path) => !/planning-application\/.*\//.test(path))
      .flatMap((path) => [
        ...readFileSync(join(repository, path), 'utf8').matchAll(/EventVersions<(\w+Event)>/g),
      ])
      .map(([, name]) => name);
    expect([...new Set(lists)].toSorted()).toEqual(Object.keys(aggregates).toSorted());
  });
});
