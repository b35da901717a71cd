/**
 * A page with a frame and some lines of text, as a file of a generated application: the same text gives the
 * same bytes.
 */
export function onePagePdf(lines: readonly string[]): Buffer {
  const text = lines.map(
    (line, at) => `BT /F1 ${at === 0 ? 20 : 12} Tf 60 ${760 - at * 28} Td (${escaped(line)}) Tj ET`,
  );
  const content = ['1 w 40 40 515 762 re S', '60 120 475 480 re S', '160 220 275 240 re S', ...text].join(
    '\n',
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let written = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = written.length;
    written += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = [`0000000000 65535 f \n`, ...places.map((place) => `${place} 00000 n \n`)].join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${written.length}\n%%EOF\n`;
  return Buffer.from(`${written}xref\n0 ${size}\n${table}${trailer}`, 'latin1');
}

/** The font has only Latin 1. */
const escaped = (line: string): string =>
  line.replace(/[^\x20-\x7e\xa0-\xff]/g, '?').replace(/[\\()]/g, (sign) => `\\${sign}`);
