/**
 * Every element of a document, those in open shadow roots included. Each root is listed as it is
 * when the walk reaches it: a page that keeps adding elements cannot make the walk endless.
 */
export function* everyElement(root: Document | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
  }
}
