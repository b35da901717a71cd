export { clamd } from './clamd.js';
export {
  type FileStore,
  FileStoreUnavailable,
  fileKey,
  fileSubject,
  fileSubjectId,
  isFileSubject,
} from './file-store.js';
export { folderStore } from './folder-store.js';
export { fileName, isShown, mediaTypeOfBytes } from './media-type.js';
export { s3Store } from './s3-store.js';
export { noScanner, type Scanned, type VirusScanner } from './virus-scanner.js';
