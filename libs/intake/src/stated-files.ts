import { SubmittedDocument } from './document.js';
import { documentKindOf, mediaTypeOf } from './document-kinds.js';
import type { StatedFile } from './submission-read.js';

const lists = ['/files', '/data/files', '/data/proposal/files'];
const most = 500;

/** The files in a form: one for each address, however many kinds it has. */
export function readFiles(document: SubmittedDocument): readonly StatedFile[] {
  const stated = lists
    .flatMap((list) => document.list(list).map((file, place) => readFile(document, file, `${list}/${place}`)))
    .filter((file) => file !== null);
  const byPlace = new Map<string, StatedFile>();
  for (const file of stated) {
    const key = file.location ?? file.name;
    const before = byPlace.get(key);
    byPlace.set(
      key,
      before
        ? {
            ...before,
            types: [...new Set([...before.types, ...file.types])],
            redacted: before.redacted && file.redacted,
          }
        : file,
    );
  }
  return [...byPlace.values()].slice(0, most).map((file, at) => ({
    ...file,
    documentId: `submitted-${at + 1}`,
    kind: documentKindOf(file.types),
  }));
}

function readFile(document: SubmittedDocument, file: unknown, at: string): StatedFile | null {
  const stated = new SubmittedDocument(file);
  const location = stated.text('/name', '/url', '/file/url', '/filename');
  const types = stated.codes('/type').concat(stated.code('/type') ?? []);
  const read = {
    types: types.length > 0 ? types : stated.codes('/value'),
    number: stated.text('/number', '/drawingNumber'),
    redacted: stated.isTrue('/redacted') || stated.isTrue('/redactFile'),
    bytes: stated.count('/size/bytes', '/bytes', '/sizeInBytes'),
    mediaType: stated.text('/mimeType', '/mediaType', '/metadata/mimeType'),
    sha256: hashOf(stated.text('/sha256', '/hash')),
  };
  for (const { field, code, because } of stated.problems) document.refuse(`${at}${field}`, code, because);
  if (location === null) return null;
  // A name in an address is untrusted text too.
  const name = stated.text('/title', '/originalName') ?? document.textOf(nameIn(location), at) ?? location;
  return {
    ...{ documentId: '', kind: 'other', name, location, ...read },
    mediaType: read.mediaType ?? mediaTypeOf(name),
  };
}

const hashOf = (written: string | null): string | null =>
  written !== null && /^[0-9a-f]{64}$/i.test(written) ? written.toLowerCase() : null;

/** The file name in a portal's address, such as `elevations.pdf`. */
function nameIn(location: string): string {
  const last = location.split(/[?#]/)[0]!.split('/').filter(Boolean).at(-1) ?? location;
  try {
    return decodeURIComponent(last).slice(0, 500);
  } catch {
    return last.slice(0, 500);
  }
}
