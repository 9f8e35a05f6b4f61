import { type ComponentChild, Fragment, h, options, type VNode } from 'preact';

/**
 * Makes everything that is rendered from now on write its text as generated content
 * (`data::before { content: attr(value) }`) instead of text nodes.
 *
 * A closed shadow root hides its nodes from a page, but not its text: `window.find('Looks like a
 * tumor')` answers whether that is written anywhere, shadow roots included, and "select all" behind
 * it puts the whole card into `getSelection().toString()` (Chromium 156). Generated content is found
 * by neither, and screen readers read it as any other text.
 *
 * `data` is an element of HTML itself: the page could define one with a hyphen and would be handed
 * each of ours. Call it once, before the first render; it changes Preact for the whole script.
 */
export function writeTextAsContent(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    const { props, type } = vnode as VNode<{ children?: unknown }>;
    // Components hand their children on; they become content where an element takes them.
    if (props.children !== undefined && (typeof type === 'string' || type === Fragment)) {
      props.children = asContent(props.children);
    }
    before?.(vnode);
  };
}

/** Neighboring texts become one element: in a flex row each element would be an item of its own. */
function asContent(children: unknown): ComponentChild[] {
  const list: readonly unknown[] = Array.isArray(children) ? children : [children];
  const content: ComponentChild[] = [];
  let text = '';
  const endText = () => {
    if (text !== '') content.push(h('data', { value: text }));
    text = '';
  };
  for (const child of list) {
    if (typeof child === 'string' || typeof child === 'number') text += child;
    else {
      endText();
      content.push(Array.isArray(child) ? asContent(child) : (child as ComponentChild));
    }
  }
  endText();
  return content;
}
