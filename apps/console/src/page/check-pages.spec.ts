import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const views = 'apps/console/views';
const pages = readdirSync(views, { recursive: true, encoding: 'utf8' })
  .filter((each) => each.endsWith('/check.njk'))
  .map((each) => ({ page: each, template: readFileSync(join(views, each), 'utf8') }))
  .filter(({ template }) => template.includes('govuk-summary-list__value'));

describe('the pages on which people check what they wrote', () => {
  it('exist', () => expect(pages.length).toBeGreaterThan(3));

  it.each(pages)('show on $page the line ends that were written', ({ template }) =>
    expect(template).toMatch(/as-written/),
  );
});
