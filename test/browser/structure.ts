import type { Page } from 'playwright-core';

/** The parts of the DOM that are used here. */
interface Seen {
  readonly tagName: string;
  readonly className: unknown;
  readonly innerText: string;
  getAttribute(name: string): string | null;
  getBoundingClientRect(): { readonly left: number; readonly width: number; readonly height: number };
}

/**
 * What a page shows, in its order, and in which column: headings, tables, forms, drawings, buttons. What is data is left
 * out, so that it is the same on every day and with whatever typefaces a machine has.
 */
export async function structureOf(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const here = globalThis as unknown as {
      document: { querySelectorAll(selector: string): Iterable<Seen> };
      innerWidth: number;
    };
    const kinds =
      'main h1, main h2, main .lead, main nav, main table, main form, main svg, main dl, main ol, main .council-band, main .govuk-button';
    const words = (text: string): string =>
      text
        .replace(/\s+/g, ' ')
        .replace(/\b[A-Z0-9]*\/?\d{2,5}\/\d{2,5}(\/[A-Z0-9]+)?\b/g, 'REF')
        .replace(/\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g, 'DAY')
        .replace(/\d[\d,.]*/g, 'N')
        .trim()
        .slice(0, 60);
    const column = ({ left, width }: { left: number; width: number }): string => {
      if (width > here.innerWidth * 0.6) return 'whole';
      return left + width / 2 < here.innerWidth / 2 ? 'left' : 'right';
    };
    return [...here.document.querySelectorAll(kinds)].flatMap((each) => {
      const box = each.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) return [];
      const tag = each.tagName.toLowerCase();
      const isNamed = ['h1', 'h2'].includes(tag) || String(each.className).includes('govuk-button');
      const said = isNamed ? ` ${words(each.innerText)}` : '';
      const kind = isNamed || tag !== 'p' ? tag : 'sentence';
      return [`${kind}${said} (${column(box)})`];
    });
  });
}

/** A line of a reference: `?` is optional, `*` may be repeated, and any other line occurs once. */
const lineOf = (text: string) => {
  const [, sign = '', line = ''] = /^([?*]?) ?(.*)$/.exec(text) ?? [];
  return { line, isOptional: sign !== '', repeats: sign === '*' };
};

/** Neighbouring lines that may be repeated can be in any order. */
function beginningOf(lines: readonly { readonly repeats: boolean }[], at: number): number {
  let from = at;
  while (from > 0 && lines[from]?.repeats && lines[from - 1]!.repeats) from -= 1;
  return from;
}

/**
 * The differences from a reference, in words; empty if there are none. `…` in a reference stands for any
 * words.
 */
export function differsFrom(reference: string, found: readonly string[]): readonly string[] {
  const lines = reference
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(lineOf);
  const faults: string[] = [];
  let at = 0;
  for (const line of found) {
    const matches = (index: number): boolean => isLike(lines[index]!.line, line);
    let next = beginningOf(lines, at);
    while (next < lines.length && !matches(next) && lines[next]!.isOptional) next += 1;
    if (next === lines.length || !matches(next)) {
      faults.push(`not expected here: ${line}`);
      continue;
    }
    at = lines[next]!.repeats ? next : next + 1;
  }
  for (const { line, isOptional } of lines.slice(at)) if (!isOptional) faults.push(`missing: ${line}`);
  return faults;
}

function isLike(reference: string, line: string): boolean {
  const [before = '', after] = reference.split('…');
  if (after === undefined) return reference === line;
  return line.startsWith(before) && line.endsWith(after) && line.length >= before.length + after.length;
}
