import cardCss from './page-card.css?inline';

/** An element name that no page defines; it carries no class, attribute or text to read. */
export const CARD_TAG = 'neurolens-card';

/**
 * Set with `!important` in the element's own style, which wins over any rule of the page: the page
 * can remove the card, but not restyle or read it.
 */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  overflow: 'visible',
  'z-index': '2147483647',
  'pointer-events': 'none',
  opacity: '1',
  visibility: 'visible',
  transform: 'none',
  filter: 'none',
  'color-scheme': 'light dark',
};

/** Our place in the page: one element with a closed shadow root, in which the card is drawn. */
export class PageLayer {
  readonly #host: HTMLElement;
  readonly root: ShadowRoot;

  constructor(css: string = cardCss) {
    this.#host = document.createElement(CARD_TAG);
    for (const [name, value] of Object.entries(HOST_STYLE)) {
      this.#host.style.setProperty(name, value, 'important');
    }
    this.root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
    document.documentElement.append(this.#host);
  }

  remove(): void {
    this.#host.remove();
  }

  /** False after the page has thrown the card out. */
  get attached(): boolean {
    return this.#host.isConnected;
  }
}
