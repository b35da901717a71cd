import { SubmittedDocument } from '../document.js';
import { documentKindOf, mediaTypeOf } from '../document-kinds.js';
import type { StatedFile } from '../submission-read.js';

/** The other files of the zip. */
export interface BesideIt {
  /** The boundary, in longitude and latitude. */
  readonly boundary?: unknown;
  /** The size and hash of each file, by its name. */
  readonly files: ReadonlyMap<string, Came>;
}

interface Came {
  readonly bytes: number;
  readonly sha256: string;
}

const mostFiles = 500;

export function readFiles(document: SubmittedDocument, { files }: BesideIt): readonly StatedFile[] {
  const listed = document
    .list('/documentList')
    .slice(0, mostFiles)
    .flatMap((each, place): StatedFile[] => {
      const stated = new SubmittedDocument(each);
      const fileName = stated.text('/fileName', '/name');
      if (fileName === null) return [];
      const types = [stated.text('/documentType')?.replaceAll('_', ' '), stated.text('/name')].filter(
        (type) => type !== undefined && type !== null,
      );
      const came = files.get(fileName);
      return [
        {
          documentId: idOf(stated.text('/documentRef'), place),
          kind: documentKindOf(types),
          name: fileName,
          location: null,
          types: [...new Set(types)],
          number: null,
          redacted: types.some((type) => /without personal data/i.test(type)),
          mediaType: stated.text('/mimeType') ?? mediaTypeOf(fileName),
          bytes: came?.bytes ?? stated.count('/sizeInBytes'),
          sha256: came?.sha256 ?? null,
        },
      ];
    });
  const named = new Set(listed.map(({ name }) => name));
  const unlisted = [...files].filter(([name]) => !named.has(name) && !isOfTheApplication(name));
  const all = [...listed, ...unlisted.map(([name, came]) => unlistedFile(name, came))];
  return [...new Map(all.slice(0, mostFiles).map((file) => [file.documentId, file])).values()];
}

/** The application itself and the boundary: both are read and stored with the case. */
const isOfTheApplication = (name: string): boolean =>
  /^(application\.(json|xml)|sitelocation(wgs84)?\.geojson)$/i.test(name);

/** A file in the zip that the list does not name. */
const unlistedFile = (name: string, { bytes, sha256 }: Came): StatedFile => ({
  documentId: `in-zip-${sha256.slice(0, 16)}`,
  kind: documentKindOf([name]),
  ...{ name, location: null, types: [], number: null, redacted: /redacted/i.test(name) },
  ...{ mediaType: mediaTypeOf(name), bytes, sha256 },
});

const idOf = (reference: string | null, place: number): string =>
  reference !== null && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(reference)
    ? reference
    : `submitted-${place + 1}`;
