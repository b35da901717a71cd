import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Templates } from './templates.js';

const views = readdirSync('apps/console/views', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.njk'))
  .map((name) => name.replace(/\.njk$/, ''));

describe('the templates', () => {
  const templates = new Templates();

  it.each(views)('compile: %s', (view) => expect(() => templates.compile(view)).not.toThrow());
});
