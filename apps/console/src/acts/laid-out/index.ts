import type { Begun } from '../begun.js';
import { recommending } from './recommending.js';
import { signing } from './signing.js';

/** Acts whose form has a section above it with facts from the case. */
const layouts: Readonly<Record<string, (begun: Begun) => { readonly view: string }>> = {
  recommendation: recommending,
  decision: signing,
};

export const laidOut = (begun: Begun) => layouts[begun.act.command]?.(begun) ?? null;
