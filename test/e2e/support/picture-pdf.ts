/** A PDF of one page that shows a JPEG at its top, small enough to be seen whole; written by hand. */
export function picturePdf(jpeg: Buffer, width: number, height: number): Buffer {
  const page = { width: 612, height: 792 };
  const side = 250;
  const [left, bottom] = [(page.width - side) / 2, page.height - side - 20];
  const drawing = `q ${side} 0 0 ${(side * height) / width} ${left} ${bottom} cm /Im0 Do Q`;
  const objects: Buffer[] = [
    text('<< /Type /Catalog /Pages 2 0 R >>'),
    text('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    text(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] ` +
        '/Resources << /XObject << /Im0 4 0 R >> >> /Contents 5 0 R >>',
    ),
    stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ` +
        '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
      jpeg,
    ),
    stream('', text(drawing)),
  ];
  const parts: Buffer[] = [text('%PDF-1.4\n')];
  const offsets: number[] = [];
  const written = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(written());
    parts.push(text(`${index + 1} 0 obj\n`), object, text('\nendobj\n'));
  }
  const table = written();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    text(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
        `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function text(content: string): Buffer {
  return Buffer.from(content, 'latin1');
}

function stream(entries: string, content: Buffer): Buffer {
  return Buffer.concat([
    text(`<< ${entries} /Length ${content.length} >>\nstream\n`),
    content,
    text('\nendstream'),
  ]);
}
