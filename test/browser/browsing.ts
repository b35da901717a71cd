import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { repository } from '../../scripts/repository.js';
import { chromiumHere, systemHere } from '../services/chromium.js';
import { tabTo } from './tabbing.js';

/** The four ways in which every journey is made. */
export const ways = ['with script', 'without script', 'on a phone', 'by keyboard alone'] as const;
export type Way = (typeof ways)[number];

const contexts: Readonly<Record<Way, BrowserContextOptions>> = {
  'with script': { viewport: { width: 1200, height: 900 } },
  'without script': { viewport: { width: 1200, height: 900 }, javaScriptEnabled: false },
  'on a phone': { viewport: { width: 320, height: 640 } },
  'by keyboard alone': { viewport: { width: 1200, height: 900 } },
};

export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumHere();
  if (!executablePath) throw new Error('No Chromium is here: apt-get install chromium, or set CHROMIUM.');
  return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** A user of the console, who uses it in one way; every visited page is checked. */
export class Visit {
  /** Messages in the browser's console, including reports of the security policy. There should be none. */
  readonly complaints: string[] = [];
  #copy: Promise<Page> | undefined;

  private constructor(
    readonly page: Page,
    readonly way: Way,
  ) {
    page.on('console', (message) => {
      // Chromium also reports pages that are refusals. These are expected.
      const isOfPage =
        message.location().url === page.url() && /^Failed to load resource/.test(message.text());
      if (['error', 'warning'].includes(message.type()) && !isOfPage) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async begin(browser: Browser, way: Way = 'with script'): Promise<Visit> {
    const context = await browser.newContext({ ...contexts[way], baseURL: systemHere().console });
    return new Visit(await context.newPage(), way);
  }

  async signIn(name: string): Promise<this> {
    await this.open('/sign-in');
    await this.choose(name);
    await this.press('Sign in as this person');
    return this;
  }

  async open(path: string): Promise<number> {
    const answer = await this.page.goto(path);
    return answer?.status() ?? 0;
  }

  async follow(words: string | RegExp): Promise<void> {
    const link = this.page.getByRole('link', { name: words, exact: typeof words === 'string' }).first();
    await this.#act(link);
  }

  async press(words: string | RegExp): Promise<void> {
    await this.#act(this.page.getByRole('button', { name: words }).first());
  }

  async choose(label: string | RegExp): Promise<void> {
    const control = this.page.getByLabel(label, { exact: typeof label === 'string' }).first();
    if (this.way !== 'by keyboard alone') return await control.check();
    await tabTo(this.page, control);
    await this.page.keyboard.press('Space');
  }

  async write(label: string | RegExp, text: string, { exact = false } = {}): Promise<void> {
    const field = this.page.getByLabel(label, { exact }).first();
    if (this.way !== 'by keyboard alone') return await field.fill(text);
    await tabTo(this.page, field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Chooses from a list the first option that has these words. */
  async select(label: string, words: string): Promise<void> {
    const list = this.page.getByLabel(label).first();
    const value = await list.locator('option', { hasText: words }).first().getAttribute('value');
    if (this.way !== 'by keyboard alone') {
      await list.selectOption(value);
      return;
    }
    await tabTo(this.page, list);
    for (let left = await list.locator('option').count(); left > 0; left -= 1) {
      if ((await list.inputValue()) === value) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrow keys never came to “${words}”.`);
  }

  heading(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).first().innerText();
  }

  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** The one message at the top: what was done, or what is wrong. Says what the page is if there is none. */
  async message(): Promise<string> {
    const messages = await this.page.getByRole('alert').allInnerTexts();
    if (messages.length === 1) return messages[0]!;
    throw new Error(`${messages.length} messages at ${this.page.url()}:\n${await this.text()}`);
  }

  /** Faults found by axe and by our own rules. Empty if there are none. */
  async faults(): Promise<readonly string[]> {
    return [
      ...(await this.#axe()),
      ...(await this.page.evaluate(pageFaults)),
      ...this.complaints.splice(0).map((each) => `console: ${each}`),
    ];
  }

  async end(): Promise<void> {
    await (await this.#copy)?.context().close();
    await this.page.context().close();
  }

  /** Where a click leads is there when this ends: a click alone returns before its page has begun to come. */
  async #act(control: ReturnType<Page['locator']>): Promise<void> {
    if (this.way === 'by keyboard alone') await tabTo(this.page, control);
    await Promise.all([
      this.page.waitForEvent('framenavigated'),
      this.way === 'by keyboard alone' ? this.page.keyboard.press('Enter') : control.click(),
    ]);
    await this.page.waitForLoadState();
  }

  async #axe(): Promise<readonly string[]> {
    if (this.way !== 'without script') return await axeOn(this.page);
    // axe needs timers, which do not run without scripts.
    this.#copy ??= copyOf(this.page);
    const copy = await this.#copy;
    await copy.goto(this.page.url().split('#')[0]!);
    return await axeOn(copy);
  }
}

/** A page that shows what this one does, without its scripts, in a context where other scripts can run. */
async function copyOf(page: Page): Promise<Page> {
  const context = await page.context().browser()!.newContext({ viewport: page.viewportSize() });
  const copy = await context.newPage();
  await copy.route('**/*', async (route) => {
    const request = route.request();
    if (request.isNavigationRequest())
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: await page.content() });
    else if (request.resourceType() === 'script') await route.abort();
    else await route.continue();
  });
  return copy;
}

async function axeOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(await axeSource);
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `axe: ${id} at ${nodes.map(({ target }) => target).join(', ')}`);
  });
}

const axeSource = readFile(join(repository, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** The parts of the DOM that are used here. The full types would also apply to server code. */
interface PageSeen {
  readonly title: string;
  readonly documentElement: {
    readonly lang: string;
    readonly scrollWidth: number;
    readonly clientWidth: number;
  };
  querySelector(selector: string): unknown;
  querySelectorAll(selector: string): Iterable<{ readonly id: string }> & { readonly length: number };
}

/** Runs in the page and checks for one heading, a title, a language, no sideways scrolling and unique ids. */
function pageFaults(): string[] {
  const { document: here } = globalThis as unknown as { document: PageSeen };
  const faults: string[] = [];
  if (here.querySelectorAll('h1').length !== 1) faults.push('not one h1');
  if (!here.documentElement.lang) faults.push('no language');
  if (!/ – Casebook$/.test(here.title)) faults.push(`title: ${here.title}`);
  if (here.documentElement.scrollWidth > here.documentElement.clientWidth) faults.push('scrolls sideways');
  const ids = [...here.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of new Set(ids))
    if (ids.filter((each) => each === id).length > 1) faults.push(`id twice: ${id}`);
  if (here.querySelector('[disabled]')) faults.push('something is greyed out');
  return faults;
}
