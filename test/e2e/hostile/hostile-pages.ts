/** Pages that do all they can against the card. `body` holds an image with the id `x`. */
export interface HostilePage {
  readonly mechanism: string;
  readonly name: string;
  /** Runs in the page before the body. What it puts into `leaks` must not come. */
  readonly script?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Done in the page once the card is there. Its value is what the page got hold of: nothing. */
  readonly afterwards?: string;
}

const IMAGE = '<img id="x" src="/head.png" width="300" height="300">';
const THROW = `() => { throw new Error('broken by the page'); }`;
const breakAll = (owner: string, ...names: string[]) =>
  names.map((name) => `${owner}.${name} = ${THROW};`).join('');

export const HOSTILE_PAGES: readonly HostilePage[] = [
  // The page's own world is rebuilt; ours must not care.
  {
    mechanism: 'redefines attachShadow',
    name: 'to listen',
    script: `const real = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        const root = real.call(this, { ...init, mode: 'open' });
        leaks.push('attached');
        return root;
      };`,
  },
  {
    mechanism: 'redefines Element.prototype',
    name: 'to throw',
    script:
      breakAll(
        'Element.prototype',
        'append',
        'remove',
        'setAttribute',
        'querySelector',
        'matches',
      ) + breakAll('Element.prototype', 'getBoundingClientRect', 'querySelectorAll'),
  },
  {
    mechanism: 'redefines Node.prototype',
    name: 'to throw',
    script: breakAll('Node.prototype', 'appendChild', 'insertBefore', 'removeChild'),
  },
  {
    mechanism: 'redefines Document.prototype',
    name: 'to throw',
    script: breakAll('Document.prototype', 'createElement', 'createElementNS', 'createTextNode'),
  },
  {
    mechanism: 'replaces observers',
    name: 'by ones that throw',
    script: `for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver',
      'CSSStyleSheet', 'AbortController']) window[name] = class { constructor() { throw 1; } };`,
  },
  {
    mechanism: 'replaces Promise',
    name: 'by one that never settles',
    script: 'window.Promise = class { then() {} };',
  },
  { mechanism: 'replaces JSON', name: 'to throw', script: breakAll('JSON', 'parse', 'stringify') },
  {
    mechanism: 'freezes Object',
    name: 'and all built-ins',
    script: `for (const it of [Object, Array, Function, Promise, Map, Element, Node, EventTarget])
      { Object.freeze(it); Object.freeze(it.prototype); }`,
  },
  {
    mechanism: 'poisons Object.prototype',
    name: 'with what messages have',
    script: `for (const key of ['neurolens', 'payload', 'jobId', 'imageUrl', 'orphaned'])
      Object.defineProperty(Object.prototype, key, { get() { leaks.push(key + typeof this); },
        set(value) { leaks.push(key + value); }, configurable: true });
      leaks.length = 0;`,
  },
  {
    mechanism: 'redefines events',
    name: 'so that none is heard',
    script: `EventTarget.prototype.addEventListener = () => undefined;
      EventTarget.prototype.dispatchEvent = () => false;
      Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });`,
  },
  {
    mechanism: 'redefines timers and frames',
    name: 'so that none fires',
    script: `window.setTimeout = window.setInterval = window.requestAnimationFrame = () => 0;`,
  },
  {
    mechanism: 'defines our element',
    name: 'with its internals',
    script: `customElements.define('neurolens-card', class extends HTMLElement {
      #internals = this.attachInternals();
      constructor() { super(); window.captured = this; }
      read() { return this.#internals.shadowRoot; } });`,
    afterwards: `window.captured?.read()?.textContent ?? null`,
  },
  {
    mechanism: 'defines our element',
    name: 'with a constructor that throws',
    script: `customElements.define('neurolens-card', class extends HTMLElement {
      static disabledFeatures = ['shadow'];
      constructor() { super(); throw new Error('no'); } });`,
  },
  {
    mechanism: 'defines our element',
    name: 'without shadow roots',
    script: `customElements.define('neurolens-card', class extends HTMLElement {
      static disabledFeatures = ['shadow', 'internals']; });`,
  },
  {
    mechanism: 'defines our element',
    name: 'once it is there',
    afterwards: `(customElements.define('neurolens-card', class extends HTMLElement {
      #internals = this.attachInternals();
      constructor() { super(); window.captured = this; }
      read() { return this.#internals.shadowRoot; } }), window.captured?.read() ?? null)`,
  },
  {
    mechanism: 'defines elements of the card',
    name: 'of every name in use',
    script: `leaks.length = 0; for (const name of ['nl-text', 'nl-card', 'page-card'])
      customElements.define(name, class extends HTMLElement {
        connectedCallback() { leaks.push(this.getRootNode().textContent); } });`,
  },
  {
    mechanism: 'clobbers the document by names',
    name: 'of methods',
    body: `${IMAGE}${['createElement', 'createElementNS', 'querySelectorAll', 'body', 'defaultView']
      .map((name) => `<img name="${name}">`)
      .join('')}`,
  },
  {
    mechanism: 'clobbers the document by names',
    name: 'of its root',
    body: `${IMAGE}<form name="documentElement"><input name="append"></form><iframe name="head"></iframe>`,
  },
  // Style and layout.
  {
    mechanism: 'hides everything',
    name: 'by display',
    body: `<style>*{display:none!important} html,body,img{display:block!important}</style>${IMAGE}`,
  },
  {
    mechanism: 'unsets everything',
    name: 'with !important',
    body: `<style>*{all:unset!important} img{display:block!important}</style>${IMAGE}`,
  },
  {
    mechanism: 'styles our element',
    name: 'by its name',
    body: `<style>neurolens-card,neurolens-card::part(x),html>*{width:0!important;opacity:0!important;content:"x"!important;position:static!important;clip-path:inset(50%)!important}</style>${IMAGE}`,
  },
  {
    mechanism: 'lays layers over the page',
    name: 'of the highest z-index',
    body: `${IMAGE}${'<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none"></div>'.repeat(200)}`,
  },
  {
    mechanism: 'opens the top layer',
    name: 'by a modal dialog',
    body: `${IMAGE}<dialog id="d">x</dialog><script>d.showModal()</script>`,
  },
  {
    mechanism: 'turns the whole page',
    name: 'by a transform',
    body: `<style>html{transform:rotate(180deg) scale(.5);filter:blur(1px)}</style>${IMAGE}`,
  },
  {
    mechanism: 'is inert',
    name: 'from its root on',
    body: `<script>document.documentElement.inert = true</script>${IMAGE}`,
  },
  {
    mechanism: 'can be edited',
    name: 'by design mode',
    body: `<script>document.designMode = 'on'</script>${IMAGE}`,
    afterwards: `(document.execCommand('selectAll'), /tumor/i.test(String(getSelection())) || null)`,
  },
  {
    mechanism: 'is huge',
    name: 'with 5,000 pictures of one address',
    body: IMAGE + '<img src="/head.png" width="8" height="8">'.repeat(5000),
  },
  // Policies.
  {
    mechanism: 'has a strict policy',
    name: 'without anything but images',
    headers: { 'content-security-policy': "default-src 'none'; img-src 'self'; sandbox" },
  },
  {
    mechanism: 'has a strict policy',
    name: 'of trusted types',
    headers: {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  // The element, once it is there.
  {
    mechanism: 'clones our element',
    name: 'deeply',
    afterwards: `(() => {
      const copy = document.querySelector('neurolens-card').cloneNode(true);
      document.body.append(copy);
      return (copy.shadowRoot ?? copy.textContent) || null; })()`,
  },
  {
    mechanism: 'serializes our element',
    name: 'with its shadow roots',
    afterwards: `(() => {
      const host = document.querySelector('neurolens-card');
      const texts = [host.getHTML({ serializableShadowRoots: true }), host.innerText,
        new XMLSerializer().serializeToString(document.documentElement)];
      return texts.some((text) => /tumor|glioma/i.test(text)) || null; })()`,
  },
  {
    mechanism: 'sends events to our element',
    name: 'clicks and keys',
    afterwards: `(() => {
      const host = document.querySelector('neurolens-card');
      for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'dragstart', 'contextmenu', 'focus'])
        for (const target of [host, document, window])
          target.dispatchEvent(new (type === 'keydown' ? KeyboardEvent : MouseEvent)(type,
            { key: 'Escape', bubbles: true, composed: true, cancelable: true, clientX: 500, clientY: 100 }));
      host.click(); host.focus();
      return host.isConnected ? null : 'closed'; })()`,
  },
  {
    mechanism: 'posts forged messages',
    name: 'in our form',
    afterwards: `(() => {
      for (const name of ['card.update', 'card.show', 'card.cancel', 'jobs.remove', 'page.read'])
        for (const target of [window, document, document.querySelector('neurolens-card')]) {
          target.postMessage?.({ neurolens: 1, name, payload: {} }, '*');
          target.dispatchEvent(new MessageEvent('message', { data: { neurolens: 1, name } }));
          target.dispatchEvent(new CustomEvent(name, { detail: { neurolens: 1 } }));
        }
      new BroadcastChannel('neurolens').postMessage({ neurolens: 1 });
      return null; })()`,
  },
  {
    mechanism: 'asks for ranges in our element',
    name: 'and their boxes',
    afterwards: `(() => {
      const range = document.createRange();
      range.selectNode(document.querySelector('neurolens-card'));
      return range.toString() || [...range.getClientRects()].filter((box) => box.width > 0).length || null; })()`,
  },
];

/** An image alone, where a page has no body of its own. */
export const PLAIN_BODY = IMAGE;
