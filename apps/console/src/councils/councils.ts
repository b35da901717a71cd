import { createHash } from 'node:crypto';
import type { Schemas } from '../api/casebook-api.js';
import { KeptAnswer } from '../api/kept-answer.js';

/** The name of a council on pages. */
export interface CouncilShown {
  readonly code: string;
  readonly name: string;
}

export const councilShown = (code: string, name: string = code): CouncilShown => ({ code, name });

export type PublicCouncil = Schemas['PublicCouncilView'];

/** The colour for anything without a council's colour. */
const otherColour = '#505a5f';

const patienceMs = 2_000;

/**
 * How councils are shown and contacted, as each has set it. The same for everybody, and fetched once a
 * minute.
 */
export class Councils {
  readonly #kept = new KeptAnswer<readonly PublicCouncil[]>(60_000);
  #known: readonly PublicCouncil[] = [];
  #styles = stylesFor([]);

  constructor(private readonly apiUrl: string) {}

  /** If the API does not answer, the last known settings are used. */
  async refresh(): Promise<readonly PublicCouncil[]> {
    const known = await this.#kept.or(() => this.#ask()).catch(() => this.#known);
    if (known !== this.#known) this.#styles = stylesFor(known);
    this.#known = known;
    return known;
  }

  short(code: string): string {
    return this.#find(code)?.shortName ?? code;
  }

  get styles(): string {
    return this.#styles.text;
  }

  /** The address of the style sheet, which contains its hash so that browsers can cache it. */
  get stylesAddress(): string {
    return this.#styles.address;
  }

  /** A square in the council's colour, for the browser tab. */
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

/** A CSS class for each council's colour, because the security policy does not allow `style=`. */
function stylesFor(known: readonly PublicCouncil[]) {
  const own = known.map(({ council, colour }) => rules(`.council-${council}`, colour));
  const text = [rules('[class*="council-"]', otherColour), ...own].join('\n');
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { text, address: `/assets/${mark}/councils.css` };
}

const rules = (selector: string, colour: string): string =>
  `${selector}{--council:${colour};--council-tint:${tint(colour)}}`;

/** Mixes a twelfth of the colour with white, so that dark text on it stays readable. */
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
