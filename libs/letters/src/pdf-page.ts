import type PDFDocument from 'pdfkit';

export const mm = 72 / 25.4;
export const margin = 20 * mm;
const page = { width: 210 * mm, height: 297 * mm };
export const width = page.width - 2 * margin;
export const indent = 9 * mm;
/** The position of an envelope's window, and where the letter may begin below it. */
export const envelope = { left: 24.6 * mm, top: 40 * mm, width: 90 * mm, below: 80 * mm };
export const sizes = { title: 18, heading: 13, text: 11, small: 9 } as const;

export type Doc = InstanceType<typeof PDFDocument>;
export type Element = ReturnType<Doc['struct']>;

interface Placed {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
  readonly size?: number;
  readonly bold?: boolean;
  /** A label in bold before the text. */
  readonly label?: string;
  /** The space below, in lines. */
  readonly gap?: number;
}

export function write(doc: Doc, text: string, placed: Placed = {}): void {
  const { x = margin, y = doc.y, align = 'left', size = sizes.text, bold = false, label, gap = 0.6 } = placed;
  const options = { width: placed.width ?? width, align, lineGap: 2 };
  doc.fontSize(size).font(bold || label ? 'bold' : 'regular');
  if (label)
    doc
      .text(drawable(doc, label), x, y, { ...options, continued: true })
      .font('regular')
      .text(drawable(doc, text), { ...options, continued: false });
  else doc.text(drawable(doc, text), x, y, options);
  doc.moveDown(gap);
}

/** Starts a new page if less than this is left, so that no heading or number is alone at the foot. */
export function keepTogether(doc: Doc, needed: number): void {
  if (doc.y + needed > page.height - margin) doc.addPage();
}

interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/**
 * Replaces characters without a glyph by a question mark, because archival files may not contain undefined
 * glyphs.
 */
export function drawable(doc: Doc, text: string): string {
  const { font } = (doc as unknown as { _font: { font: Glyphs } })._font;
  return Array.from(text.normalize('NFC').replace(/\r\n?/g, '\n'), (sign) =>
    sign === '\n' || font.hasGlyphForCodePoint(sign.codePointAt(0)!) ? sign : '?',
  ).join('');
}

/** Page numbers, excluded from what a screen reader reads. */
export function numberPages(doc: Doc): void {
  const { count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(at);
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' } as never);
    doc.fontSize(sizes.small).font('regular');
    doc.text(`Page ${at + 1} of ${count}`, margin, page.height - 13 * mm, {
      ...{ width, align: 'right', lineBreak: false },
    });
    doc.endMarkedContent();
  }
}
