import type { Sent } from './sent.js';

/** What rides along from one page to the next, unseen. */
export const carried = (sent: Sent) =>
  Object.entries(sent).flatMap(([name, value]) =>
    name === '_form' || name === '_add' ? [] : [value ?? []].flat().map((each) => ({ name, value: each })),
  );
