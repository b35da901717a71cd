export { type SentLetter, sentLetters } from './asked.js';
export { CannotWrite } from './cannot-write.js';
export { CaseLetters } from './case-letters.js';
export { drawnNotice, type NoticeDrawn } from './drawn-notice.js';
export { LetterWriting, noLastDay } from './letter-writing.js';
export { lastDayFor } from './recipients.js';
