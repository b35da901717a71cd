import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { caseTopics } from '#domain';
import { repository } from '../../scripts/repository.js';

/** The topics of a case, as a tree of folders names them. */
const folders = (path: string): string[] =>
  readdirSync(join(repository, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

/** The same, where a topic is a file. */
const files = (path: string, ...others: string[]): string[] =>
  readdirSync(join(repository, path)).flatMap((name) =>
    others.includes(name) || name.endsWith('.spec.ts') ? [] : [name.replace(/\.ts$/, '')],
  );

const readModels = 'libs/read-models/src';

/** Folders below the topics, and the dates of all of them. */
const beneath = ['vocabulary', 'state', 'questions', 'days'];
const topics = folders('libs/domain/src/cases/planning-application')
  .filter((name) => !beneath.includes(name))
  .sort();

describe('the topics of a case', () => {
  it('are more than fifteen', () => expect(topics.length).toBeGreaterThan(15));

  it.each([
    ['the API', folders('apps/api/src/planning-application')],
    [
      'the contract',
      files('libs/broadcasting/src/contract/planning-application', 'index.ts', 'case-field.ts'),
    ],
    [
      'the examples of commands',
      files('libs/domain/test/examples', 'index.ts', 'of-commands.ts', 'requests.ts', 'stands.ts'),
    ],
    ['the lists of facts', Object.keys(caseTopics)],
    ['the facts of the caseload', files(`${readModels}/council/caseload-facts`, 'index.ts', 'columns.ts')],
    [
      'the facts of the case in full',
      files(`${readModels}/council/case-document-facts`, 'index.ts', 'parts.ts'),
    ],
    ['the facts of the worklist', files(`${readModels}/worklist/work-facts`, 'index.ts', 'reasons.ts')],
    ['the facts of the register', files('libs/open-data/src/register/facts', 'index.ts', 'parts.ts')],
    ['the facts of the open data', files('libs/open-data/src/facts', 'index.ts', 'parts.ts')],
    ['the words for facts', files('libs/wording/src/planning-application', 'index.ts')],
  ])('have the same names in %s', (_, named) => expect(named.sort()).toEqual(topics));
});
