export { type AgendaOf, agenda } from './agenda.js';
export { appealBundle } from './appeal-bundle.js';
export { committeeReport } from './committee-report.js';
export { type NoPaper, type Paper, type PaperKind, paperId } from './paper.js';
