import { type Rejection, reject } from '../../decider.js';

/** How a council appears on its register's pages, and at the head of its letters and notices. */
export interface Appearance {
  /** The name that the public knows. */
  readonly name: string;
  /** For places too small for the full name: at most twelve characters. */
  readonly shortName: string;
  /** `#0f4c8a`: the colour behind white text. */
  readonly colour: string;
  /** The lines of its postal address, without its name. */
  readonly address: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
}

/** The appearance of a council without settings. */
export const plainColour = '#505a5f';

export const longestShortName = 12;

/** The least contrast between text and background (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

export function appearanceFault({
  shortName,
  colour,
}: Appearance): { readonly rejected: Rejection } | undefined {
  if (shortName.length > longestShortName)
    return reject('short-name-too-long', `A short name has at most ${longestShortName} characters.`);
  if (!/^#[0-9a-f]{6}$/.test(colour))
    return reject(
      'colour-unreadable',
      'A colour is written like #0f4c8a: six digits from 0 to 9 and a to f.',
    );
  const contrast = contrastToWhite(colour);
  if (contrast >= leastContrast) return undefined;
  return reject(
    'colour-too-light',
    `White text on ${colour} is hard to read: the contrast is ${contrast.toFixed(1)} to 1, and must be at least ${leastContrast} to 1. Choose a darker colour.`,
  );
}

/** From the luminances of both, by WCAG's formula. */
export const contrastToWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
