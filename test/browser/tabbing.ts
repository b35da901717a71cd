import type { Locator, Page } from 'playwright-core';

/** A control that had the focus while somebody went through a page with the Tab key. */
interface Stop {
  readonly name: string;
  /** Whether anything shows that it has the focus. */
  readonly isSeen: boolean;
}

/** The parts of the DOM that are used here. */
interface Focused {
  readonly tagName: string;
  readonly id: string;
  readonly type?: string;
  readonly name?: string;
  readonly innerText?: string;
  readonly nextElementSibling: Focused | null;
  closest(selector: string): Focused | null;
  getBoundingClientRect(): { readonly width: number; readonly height: number };
}
interface Window {
  readonly document: {
    readonly activeElement: Focused | null;
    readonly body: Focused;
    querySelectorAll(selector: string): Iterable<Focused>;
    addEventListener(type: 'focusin', listener: (event: { target: Focused }) => void): void;
  };
  getComputedStyle(of: Focused, pseudo?: string): Readonly<Record<string, string>>;
  stops?: Stop[];
}

/** More than any page has. */
const most = 900;

/** Presses Tab until the focus leaves the page, and says what had it. Null if it never leaves: a trap. */
export async function tabThrough(page: Page): Promise<readonly Stop[] | null> {
  const expected = await page.evaluate(watchFocus);
  let count = 0;
  for (const presses = Math.min(expected * 2 + 20, most); count < presses; count += 1) {
    await page.keyboard.press('Tab');
    // The body has the focus once the last control is left.
    if (count >= expected / 2 && (await page.evaluate(hasLeft))) break;
  }
  const stops = await page.evaluate(() => (globalThis as unknown as Window).stops ?? []);
  return (await page.evaluate(hasLeft)) ? stops : null;
}

const hasLeft = (): boolean => {
  const { document: here } = globalThis as unknown as Window;
  return here.activeElement === null || here.activeElement === here.body;
};

/** Notes every control that gets the focus; answers how many can get it. */
function watchFocus(): number {
  const here = globalThis as unknown as Window;
  here.stops = [];
  const shows = (element: Focused, pseudo?: string): boolean => {
    const style = here.getComputedStyle(element, pseudo);
    const hasOutline = style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
    return hasOutline || (style.boxShadow ?? 'none') !== 'none';
  };
  here.document.addEventListener('focusin', ({ target }) => {
    const { width, height } = target.getBoundingClientRect();
    const label = target.nextElementSibling;
    // A tick or a choice is drawn before its label.
    const isTick = ['checkbox', 'radio'].includes(target.type ?? '');
    const isSeen = isTick && label ? shows(label, '::before') : shows(target) && width > 0 && height > 0;
    const name =
      `${target.tagName.toLowerCase()}#${target.id} ${(target.innerText ?? '').slice(0, 40)}`.trim();
    here.stops!.push({ name, isSeen });
  });
  const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  return [...here.document.querySelectorAll(controls)].filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    return width > 0 && height > 0;
  }).length;
}

/** Goes on with Tab until a control with these words has the focus, and presses Enter. */
export async function enterOn(page: Page, words: string): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(
      () => (globalThis as unknown as Window).document.activeElement?.innerText?.trim() ?? '',
    );
    if (!said.startsWith(words)) continue;
    await page.keyboard.press('Enter');
    return;
  }
  throw new Error(`Tab never came to “${words}”.`);
}

/** Goes on with Tab until the control has the focus; in a group of radios, with the arrow keys. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    const key = await control.evaluate(keyTowards);
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${control}.`);
}

/** The key to press next, from whatever has the focus; null if the control has it. */
function keyTowards(control: unknown): 'Tab' | 'ArrowDown' | null {
  const own = control as Focused;
  const active = (globalThis as unknown as Window).document.activeElement;
  if (active === own) return null;
  const isOfOneGroup = own.type === 'radio' && active?.type === 'radio' && active.name === own.name;
  return isOfOneGroup ? 'ArrowDown' : 'Tab';
}
