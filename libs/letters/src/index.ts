export type { Block, Letter, NumberedItem, Particular } from './blocks.js';
export { plainText } from './blocks.js';
export { draft, type TemplateInForce, templateOn, templateUsed } from './draft.js';
export { type CaseToWriteOf, recordedNotice, statementsOf } from './fields.js';
export { html } from './html.js';
export * from './papers/index.js';
export { pdf } from './pdf.js';
export { type ServiceTemplate, serviceTemplates } from './templates.js';
