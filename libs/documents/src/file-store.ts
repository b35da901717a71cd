/**
 * Where the sealed bytes of documents are kept. A key is `<subject>/<hash>`: the contents under a key never
 * change.
 */
export interface FileStore {
  /** Stored completely or not at all; can be repeated. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** From one byte to another, excluding `to`, or as far as it goes; undefined if there is no such file. */
  readonly read: (key: string, from: number, to: number) => Promise<Uint8Array | undefined>;
  /** Deletes everything of a subject. */
  readonly removeAll: (subject: string) => Promise<void>;
  readonly close: () => void;
}

/** It does not answer, or refuses our account: nothing is known about the file. */
export class FileStoreUnavailable extends Error {
  override readonly name = 'FileStoreUnavailable';
}

const keyPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\/[0-9a-f]{64}$/;
const subjectPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export const fileKey = (subject: string, sha256: string): string =>
  checked(`${subject}/${sha256}`, keyPattern);

/** Only valid names become a path or prefix: `..` in particular must not. */
export const checkedKey = (key: string): string => checked(key, keyPattern);
export const checkedSubject = (subject: string): string => checked(subject, subjectPattern);

function checked(text: string, pattern: RegExp): string {
  if (!pattern.test(text)) throw new RangeError(`"${text}" is not a file name`);
  return text;
}

/** Each document has its own key, and therefore its own name. */
export const fileSubject = (id: string): string => checkedSubject(`document-${id}`);
/** The id in a subject. */
export const fileSubjectId = (subject: string): string => subject.replace(/^document-/, '');
export const isFileSubject = (subject: string): boolean => subject.startsWith('document-');
