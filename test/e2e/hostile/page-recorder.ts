/**
 * Runs in a page's own world before anything else there: writes down whatever a page can observe,
 * timing aside. As text, because it is sent into the page; nothing of it may be rewritten.
 */
export const PAGE_RECORDER = `
  const seen = { events: new Set(), mutations: new Set(), entries: new Set(), sizes: new Set() };
  const name = (node) => node?.nodeName ?? String(node);
  const types = new Set(['message', 'securitypolicyviolation', 'slotchange', 'focusin', 'focusout']);
  for (const owner of [window, document, HTMLElement.prototype, Element.prototype]) {
    for (const key in owner) if (key.startsWith('on')) types.add(key.slice(2));
  }
  for (const type of types) {
    addEventListener(type, (event) => seen.events.add(type + ' ' + name(event.target)), true);
    document.addEventListener(type, (event) => seen.events.add(type + ' ' + name(event.target)));
  }
  new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of changes) {
      const nodes = [...addedNodes, ...removedNodes].map(name);
      seen.mutations.add([type, name(target), attributeName, ...nodes].join(' '));
      for (const node of addedNodes) if (name(node) === 'NEUROLENS-CARD') watch(node);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const watch = (host) => {
    new ResizeObserver(([{ contentRect }]) => {
      seen.sizes.add('resize ' + JSON.stringify(contentRect));
    }).observe(host);
    new IntersectionObserver(([{ intersectionRatio, boundingClientRect }]) => {
      seen.sizes.add('intersection ' + intersectionRatio + JSON.stringify(boundingClientRect));
    }).observe(host);
  };
  for (const type of PerformanceObserver.supportedEntryTypes) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (/^(event|first-input|long|mark|visibility|soft|container)/.test(type)) continue;
        const { value, size } = entry;
        const resource = type === 'resource' ? new URL(entry.name).pathname : '';
        seen.entries.add([type, value, size, resource].filter((part) => part !== undefined).join(' '));
      }
    }).observe({ type, buffered: true });
  }
  window.observed = () => {
    const host = document.querySelector('neurolens-card');
    const points = [];
    for (let y = 5; y < innerHeight; y += 30) {
      for (let x = 5; x < innerWidth; x += 30) {
        const caret = document.caretPositionFromPoint(x, y);
        points.push([
          name(document.elementFromPoint(x, y)),
          document.elementsFromPoint(x, y).length,
          name(caret?.offsetNode),
          caret?.offset,
        ].join());
      }
    }
    document.execCommand('selectAll');
    const selected = String(getSelection());
    getSelection().removeAllRanges();
    const box = host?.getBoundingClientRect();
    return JSON.stringify({
      events: [...seen.events].sort(),
      mutations: [...seen.mutations].sort(),
      entries: [...seen.entries].sort(),
      sizes: [...seen.sizes].sort(),
      points,
      selected,
      box,
      scroll: [host?.scrollWidth, host?.scrollHeight, document.documentElement.scrollHeight],
      markup: document.documentElement.getHTML({ serializableShadowRoots: true }).length,
      host: host?.outerHTML,
      root: host?.shadowRoot,
      style: host && [...getComputedStyle(host)].map((key) => getComputedStyle(host)[key]).join(),
      text: document.documentElement.textContent.length + document.documentElement.innerText.length,
      animations: [document.getAnimations().length, host?.getAnimations({ subtree: true }).length],
      active: name(document.activeElement),
      globals: Object.keys(window).length,
      frames: frames.length,
      fonts: document.fonts.size,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    });
  };
  window.finds = (words) => words.filter((word) => {
    getSelection().removeAllRanges();
    return window.find(word, false, false, true);
  });
`;
