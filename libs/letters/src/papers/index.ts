export { agenda } from './agenda.js';
export { appealBundle } from './appeal-bundle.js';
export { committeeReport } from './committee-report.js';
export { type Paper, type PaperKind, paperId } from './paper.js';
