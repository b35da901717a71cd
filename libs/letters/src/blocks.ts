/**
 * The content of a letter in reading order. The page and the PDF are both generated from it, so that they are
 * the same.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Labelled lines, such as reference and site. */
  | { readonly kind: 'particulars'; readonly lines: readonly Particular[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A boundary, drawn with a scale bar and a north arrow. */
  | { readonly kind: 'plan'; readonly plan: SitePlan; readonly caption: string }
  /** Numbered because others refer to the numbers; each with its reason, if there is one. */
  | { readonly kind: 'numbered'; readonly items: readonly NumberedItem[] };

export type Point = readonly [x: number, y: number];

/** A boundary in metres east and north of its lower left corner. */
export interface SitePlan {
  readonly rings: readonly (readonly Point[])[];
  readonly width: number;
  readonly height: number;
  /** A round length for the scale bar. */
  readonly scaleBar: number;
}

interface Particular {
  readonly label: string;
  readonly value: string;
}

export interface NumberedItem {
  readonly number: number;
  readonly text: string;
  readonly reason: string | null;
}

/** A letter ready for rendering. */
export interface Letter {
  readonly title: string;
  /** The sender's lines: the name first. */
  readonly sender: readonly string[];
  /** The recipient's lines, as on the envelope; empty for a notice to everybody. */
  readonly recipient: readonly string[];
  readonly dated: string;
  readonly blocks: readonly Block[];
  /** A hash of the source data, printed at the foot. */
  readonly proof: string | null;
  /** The time in the file's metadata, fixed so that the same letter always has the same bytes. */
  readonly madeAt: Date;
}

/** The plain text, for people who ask for it, and for e-mails. */
export function plainText({ blocks }: Pick<Letter, 'blocks'>): string {
  return blocks.map(inWords).join('\n\n');
}

function inWords(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `# ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'particulars':
      return block.lines.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'list':
      return block.items.map((item) => `* ${item}`).join('\n');
    case 'plan':
      return block.caption;
    case 'numbered':
      return block.items.map(numberedInWords).join('\n\n');
  }
}

const numberedInWords = ({ number, text, reason }: NumberedItem): string =>
  `${number}. ${text}${reason === null ? '' : `\n\nReason: ${reason}`}`;
