import type { Page } from 'playwright-core';

/** A link that shows a count, and the page on which what it counts is listed. */
interface LinkedCount {
  readonly words: string;
  readonly many: number;
  readonly href: string;
}

/** The parts of the DOM that are used here. */
interface Element {
  readonly innerText: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  closest(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element> & { readonly length: number };
}
interface Here {
  readonly document: Pick<Element, 'querySelectorAll'>;
}

/** Links such as "12", "3 past" and "14 cases wait", with what a reader of screens hears as well. */
export async function linkedCounts(page: Page): Promise<readonly LinkedCount[]> {
  return await page.evaluate(() => {
    const { document: here } = globalThis as unknown as Here;
    return [...here.querySelectorAll('main a[href]')].flatMap((link) => {
      const words = link.textContent.replaceAll(/\s+/g, ' ').trim();
      const [, many, next = ''] = /^(\d[\d,]*)(?:$| (\w+))/.exec(words) ?? [];
      const isDay = /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(next);
      if (many === undefined || isDay || words.includes('is the weight of')) return [];
      return [{ words, many: Number(many.replaceAll(',', '')), href: link.getAttribute('href')! }];
    });
  });
}

/** What a page counts: in its sentence, in its tables and lists, and in the part that the address names. */
export async function countedAt(page: Page, href: string): Promise<readonly number[]> {
  const [, part] = href.split('#');
  return await page.evaluate((id) => {
    const { document: here } = globalThis as unknown as Here;
    const said = [...here.querySelectorAll('main .lead')].flatMap(({ innerText }) =>
      [...innerText.matchAll(/\d[\d,]*/g)].map(([each]) => Number(each.replaceAll(',', ''))),
    );
    const rows = here.querySelectorAll('main tbody tr:not(.group)').length;
    const inPart = id
      ? here.querySelectorAll(`[id="${id}"] ~ ul:first-of-type li, [id="${id}"] + ul li`)
      : [];
    return [...said.slice(0, 1), rows, [...inPart].length];
  }, part);
}

/** Cells of tables that hold nothing but a number other than 0 which leads nowhere. */
export async function bareNumbers(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const { document: here } = globalThis as unknown as Here;
    return [...here.querySelectorAll('main td')]
      .filter((cell) => /^[1-9][\d,]*$/.test(cell.innerText.trim().split('\n').at(-1)!))
      .filter((cell) => cell.querySelectorAll('a').length === 0)
      .map((cell) => cell.innerText);
  });
}
