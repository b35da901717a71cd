/**
 * What a letter says, in the order in which it is read: the page and the print are both drawn from this, so that one
 * says nothing that the other does not.
 */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What it is about, line by line. */
  | { readonly kind: 'particulars'; readonly lines: readonly Particular[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** An outline, drawn with a bar of its scale and an arrow to the north. */
  | { readonly kind: 'plan'; readonly plan: SitePlan; readonly caption: string }
  /** Numbered, since others name them by their numbers; each with why, where a reason is given. */
  | { readonly kind: 'numbered'; readonly items: readonly NumberedItem[] };

export type Point = readonly [x: number, y: number];

/** An outline in metres, east and north from its own lower left corner. */
export interface SitePlan {
  readonly rings: readonly (readonly Point[])[];
  readonly width: number;
  readonly height: number;
  /** A round length that fits below it. */
  readonly scaleBar: number;
}

export interface Particular {
  readonly label: string;
  readonly value: string;
}

export interface NumberedItem {
  readonly number: number;
  readonly text: string;
  readonly reason: string | null;
}

/** A letter ready to be drawn. */
export interface Letter {
  readonly title: string;
  /** Who writes, line by line: the name first. */
  readonly sender: readonly string[];
  /** To whom, as on the envelope; nobody of a notice, which is to everybody. */
  readonly recipient: readonly string[];
  readonly dated: string;
  readonly blocks: readonly Block[];
  /** What proves what it was made from, printed at its foot. */
  readonly proof: string | null;
  /** The moment that goes into the file, so that the same letter is the same bytes whenever it is drawn. */
  readonly madeAt: Date;
}

/** Its words alone, as they are read: for who asks what it says, and for a message without a page. */
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
