import type { Begun } from '../begun.js';
import { recommending } from './recommending.js';
import { signing } from './signing.js';

/** Acts that need more beside their fields than what is on the record already: what each shows above its form. */
const layouts: Readonly<Record<string, (begun: Begun) => { readonly view: string }>> = {
  recommendation: recommending,
  decision: signing,
};

export const laidOut = (begun: Begun) => layouts[begun.act.command]?.(begun) ?? null;
