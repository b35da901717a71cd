import type { Sent } from './sent.js';

/** What rides along from one page to the next, unseen. */
export const carried = (sent: Sent) =>
  Object.entries(sent).flatMap(([name, value]) =>
    ['_form', '_add', '_library'].includes(name)
      ? []
      : [value ?? []].flat().map((each) => ({ name, value: each })),
  );
