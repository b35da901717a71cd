/** "1.4 MB", as files are spoken of. */
export function sizeInWords(bytes: number): string {
  const [unit, name] = units.find(([from]) => bytes >= from) ?? [1, 'bytes'];
  if (unit === 1) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const number = bytes / unit;
  return `${number < 10 ? Number(number.toFixed(1)) : Math.round(number)} ${name}`;
}

const units: readonly (readonly [number, string])[] = [
  [1_000_000_000, 'GB'],
  [1_000_000, 'MB'],
  [1_000, 'kB'],
];

const types: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG image',
  'image/png': 'PNG image',
  'image/tiff': 'TIFF image',
  'image/gif': 'GIF image',
  'image/webp': 'WebP image',
  'text/plain': 'text',
  'text/csv': 'CSV',
  'application/zip': 'zip',
  'application/octet-stream': 'file of an unknown type',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
};

/** A file's type and size, as "PDF, 1.4 MB". */
export const fileInWords = (mediaType: string | null, bytes: number | null): string =>
  [mediaType && (types[mediaType] ?? mediaType), bytes !== null && sizeInWords(bytes)]
    .filter(Boolean)
    .join(', ');
