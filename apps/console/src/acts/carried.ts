import type { Sent } from './sent.js';

/** Hidden fields that carry the input from one page to the next. */
export const carried = (sent: Sent) =>
  Object.entries(sent).flatMap(([name, value]) =>
    ['_form', '_add', '_library'].includes(name)
      ? []
      : [value ?? []].flat().map((each) => ({ name, value: each })),
  );
