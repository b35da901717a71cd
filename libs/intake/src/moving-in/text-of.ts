/** A text, and its lines that were not UTF-8. */
interface TextRead {
  readonly text: string;
  /** From 1: read as Windows-1252, in which older systems write £, é and dashes. */
  readonly inWindows1252: readonly number[];
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** Windows-1252 from 0x80 to 0x9f, which Node 20 and 22 decode as Latin-1 control characters. */
const punctuation = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const inOlder = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => punctuation[control.charCodeAt(0) - 0x80]!);

/** An export's bytes as text: UTF-8, or UTF-16 with its mark, or else line by line Windows-1252. */
export function textOf(bytes: Uint8Array): TextRead {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), inWindows1252: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), inWindows1252: [] };
  const whole = decoded(bytes);
  if (whole !== undefined) return { text: whole, inWindows1252: [] };
  const inWindows1252: number[] = [];
  const lines = linesOf(bytes).map((line, index) => {
    const text = decoded(line);
    if (text !== undefined) return text;
    inWindows1252.push(index + 1);
    return inOlder(line);
  });
  return { text: lines.join('\n'), inWindows1252 };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}
