const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];

interface Signature {
  readonly at?: number;
  readonly bytes: readonly number[];
  readonly type: string;
}

/**
 * The first bytes of the usual file types. A file with other first bytes gets no type of its sender's choice.
 */
const signatures: readonly Signature[] = [
  { bytes: ascii('%PDF-'), type: 'application/pdf' },
  { bytes: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a], type: 'image/png' },
  { bytes: [0xff, 0xd8, 0xff], type: 'image/jpeg' },
  { bytes: ascii('GIF87a'), type: 'image/gif' },
  { bytes: ascii('GIF89a'), type: 'image/gif' },
  { bytes: [0x49, 0x49, 0x2a, 0], type: 'image/tiff' },
  { bytes: [0x4d, 0x4d, 0, 0x2a], type: 'image/tiff' },
  { at: 8, bytes: ascii('WEBP'), type: 'image/webp' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], type: 'application/zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], type: 'application/zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], type: 'application/x-cfb' },
];

/** Container formats, told apart by file name. They are only downloaded, never shown. */
const within: Readonly<Record<string, RegExp>> = {
  'application/zip':
    /^application\/(vnd\.openxmlformats-officedocument\.|vnd\.oasis\.opendocument\.)[\w.-]+$/,
  'application/x-cfb': /^application\/(msword|vnd\.ms-excel|vnd\.ms-powerpoint|vnd\.ms-outlook)$/,
};

const texts: ReadonlySet<string> = new Set([
  'text/plain',
  'text/csv',
  'application/json',
  'application/geo+json',
]);

const unknown = 'application/octet-stream';

/** A file's type, from its first bytes; the sender's statement counts only if the bytes support it. */
export function mediaTypeOfBytes(bytes: Uint8Array, said: string | null): string {
  const type = (said ?? '').split(';')[0]!.trim().toLowerCase();
  const listed = signatures.find(({ at = 0, bytes: begins }) =>
    begins.every((byte, place) => bytes[at + place] === byte),
  )?.type;
  if (listed !== undefined)
    return within[listed]?.test(type) ? type : listed === 'application/x-cfb' ? unknown : listed;
  return texts.has(type) && isText(bytes) ? type : unknown;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * A browser may show these, because nothing in them runs. All others are downloaded, whatever they claim to
 * be.
 */
export const isShown = (mediaType: string): boolean =>
  ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain'].includes(mediaType);

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/geo+json': 'geojson',
  'application/zip': 'zip',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** A file name from a title and the detected type, with that type's ending only. */
export function fileName(title: string, mediaType: string): string {
  const words = title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // By whole characters.
  const plain = [...words].slice(0, 150).join('') || 'document';
  const ending = endings[mediaType] ?? 'bin';
  return plain.toLowerCase().endsWith(`.${ending}`) ? plain : `${plain}.${ending}`;
}
