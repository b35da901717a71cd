/** A council as the console shows it: its short name on its colour, and its name in full beside. */
export interface CouncilShown {
  readonly code: string;
  readonly name: string;
  readonly short: string;
}

interface Appearance {
  readonly short: string;
  /** Contrast to white at least 4.5 to 1; the spec holds them to it, and apart from each other. */
  readonly colour: string;
}

/** Until a council's appearance is a setting of its own: those of the development data. */
export const appearances: Readonly<Record<string, Appearance>> = {
  CAM: { short: 'Cambridge', colour: '#0f4c8a' },
  SCA: { short: 'South Cambs', colour: '#1f6b3a' },
};

export const otherColour = '#505a5f';

export const councilShown = (code: string, name: string = code): CouncilShown => ({
  code,
  name,
  short: appearances[code]?.short ?? code,
});

/** The security policy allows no `style=`: each council's colour is a class. */
export function councilStyles(): string {
  const own = Object.entries(appearances).map(([code, { colour }]) => rules(`.council-${code}`, colour));
  return [rules('[class*="council-"]', otherColour), ...own].join('\n');
}

const rules = (selector: string, colour: string): string =>
  `${selector}{--council:${colour};--council-tint:${tint(colour)}}`;

/** A twelfth of the colour, the rest white: text on it stays dark enough. */
function tint(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${channels
    .map((each) =>
      Math.round(255 - (255 - each) / 12)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** A square in the council's colour for the browser's tab. */
export const councilIcon = (code: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${
    appearances[code]?.colour ?? otherColour
  }"/><text x="16" y="20.5" font-family="Arial,sans-serif" font-size="12" font-weight="bold" fill="#fff" text-anchor="middle">${code.replaceAll(/[^A-Z0-9]/g, '').slice(0, 4)}</text></svg>`;
