import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

const sources = readdirSync(join(repository, 'apps/api/src'), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'),
);
const naming = (word: RegExp) =>
  sources.filter((path) => word.test(readFileSync(join(repository, 'apps/api/src', path), 'utf8')));

it('the API writes only in the handlers of its command bus', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(naming(/\bdecideAndAppend\b|\brecordSetAside\b|\.append\(/).sort()).toEqual(
    ['carry-out', 'leave-out'].map((each) => join('commands', `${each}.handler.ts`)),
  );
});
