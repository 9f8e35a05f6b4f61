/** What may stand before the first element: white space, comments, an XML declaration. */
const PROLOGUE = /^(?:\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)+/;

/** The elements by which browsers recognise HTML (WHATWG MIME Sniffing, section 7.1), and "meta". */
const HTML =
  /^<(?:!doctype\s+html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|link)[\s>/]/i;
const SVG = /^<(?:!doctype\s+svg|svg)[\s>]/i;

/** Tells a web page or an SVG by the beginning of its text. */
export function sniffText(head: Uint8Array): 'html' | 'svg' | 'unknown' {
  const text = decoded(head).replace(PROLOGUE, '');
  if (SVG.test(text)) return 'svg';
  return HTML.test(text) ? 'html' : 'unknown';
}

function decoded(head: Uint8Array): string {
  // The decoder takes the byte order mark off itself.
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder().decode(head);
}
