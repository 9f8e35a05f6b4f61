/**
 * A report as one HTML file that needs nothing else: its pictures are `data:` addresses and its
 * styles are in it. It has no script, and its policy lets it load nothing.
 *
 * @param report the rendered report, which is copied; the file is in its page's language
 */
export function reportFile(report: Element, title: string, styles: string): Blob {
  const page = document.implementation.createHTMLDocument(title);
  const { lang, dir } = report.ownerDocument.documentElement;
  Object.assign(page.documentElement, { lang, dir });
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
  const viewport = page.createElement('meta');
  viewport.name = 'viewport';
  viewport.content = 'width=device-width, initial-scale=1';
  page.head.prepend(charset, policy, viewport);
  const style = page.createElement('style');
  style.textContent = styles;
  page.head.append(style);
  page.body.append(page.importNode(report, true));
  return new Blob([`<!doctype html>\n${page.documentElement.outerHTML}\n`], { type: 'text/html' });
}
