import { createHash } from 'node:crypto';
import type { Schemas } from '../api/casebook-api.js';
import { KeptAnswer } from '../api/kept-answer.js';

/** A council as pages name it. */
export interface CouncilShown {
  readonly code: string;
  readonly name: string;
}

export const councilShown = (code: string, name: string = code): CouncilShown => ({ code, name });

export type PublicCouncil = Schemas['PublicCouncilView'];

/** Of what no council has a colour for. */
const otherColour = '#505a5f';

const patienceMs = 2_000;

/** How councils are shown and reached, as each has set it. It is the same for everybody, and asked for once a minute. */
export class Councils {
  readonly #kept = new KeptAnswer<readonly PublicCouncil[]>(60_000);
  #known: readonly PublicCouncil[] = [];

  constructor(private readonly apiUrl: string) {}

  /** Where the API does not answer, pages show what was known last. */
  async refresh(): Promise<readonly PublicCouncil[]> {
    this.#known = await this.#kept.or(() => this.#ask()).catch(() => this.#known);
    return this.#known;
  }

  short(code: string): string {
    return this.#find(code)?.shortName ?? code;
  }

  /** The security policy allows no `style=`: each council's colour is a class. */
  get styles(): string {
    const own = this.#known.map(({ council, colour }) => rules(`.council-${council}`, colour));
    return [rules('[class*="council-"]', otherColour), ...own].join('\n');
  }

  /** Where the style sheet is, named after its content so that a browser may keep it. */
  get stylesAddress(): string {
    return `/assets/${createHash('sha256').update(this.styles).digest('hex').slice(0, 12)}/councils.css`;
  }

  /** A square in the council's colour for the browser's tab. */
  icon(code: string): string {
    const colour = this.#find(code)?.colour ?? otherColour;
    const letters = code.replaceAll(/[^A-Z0-9]/g, '').slice(0, 4);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${colour}"/><text x="16" y="20.5" font-family="Arial,sans-serif" font-size="12" font-weight="bold" fill="#fff" text-anchor="middle">${letters}</text></svg>`;
  }

  #find(code: string): PublicCouncil | undefined {
    return this.#known.find(({ council }) => council === code);
  }

  async #ask(): Promise<readonly PublicCouncil[]> {
    const response = await fetch(`${this.apiUrl}/public/councils`, {
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) throw new Error(`The API did not say how councils appear: ${response.status}.`);
    return (await response.json()) as readonly PublicCouncil[];
  }
}

const rules = (selector: string, colour: string): string =>
  `${selector}{--council:${colour};--council-tint:${tint(colour)}}`;

/** A twelfth of the colour, the rest white: text on it stays dark enough. */
export function tint(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${channels
    .map((each) =>
      Math.round(255 - (255 - each) / 12)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
