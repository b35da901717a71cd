export type { Letter } from './blocks.js';
export { plainText } from './blocks.js';
export { type CaseToWriteOf, statementsOf, timeLimitOf } from './decided-fields.js';
export { draft, type TemplateInForce, templateOn, templateUsed } from './draft.js';
export { recordedNotice } from './fields.js';
export { html } from './html.js';
export * from './papers/index.js';
export { pdf } from './pdf.js';
