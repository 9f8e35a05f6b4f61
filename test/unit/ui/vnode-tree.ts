import { type ComponentChild, isValidElement, type VNode } from 'preact';

/** Every element that a tree of components without hooks renders to, in order, with its texts. */
export interface Rendered {
  readonly elements: readonly { tag: string; props: Record<string, unknown> }[];
  readonly text: string;
}

/** Renders hookless components without a DOM: calls each one and walks through what it returns. */
export function renderTree(root: ComponentChild): Rendered {
  const elements: { tag: string; props: Record<string, unknown> }[] = [];
  const texts: string[] = [];
  const visit = (child: unknown): void => {
    if (Array.isArray(child)) {
      child.forEach(visit);
    } else if (typeof child === 'string' || typeof child === 'number') {
      texts.push(String(child));
    } else if (isValidElement(child)) {
      visitElement(child as VNode<Record<string, unknown>>);
    }
  };
  const visitElement = ({ type, props }: VNode<Record<string, unknown>>) => {
    if (typeof type === 'function') {
      visit((type as (props: unknown) => ComponentChild)(props));
      return;
    }
    elements.push({ tag: String(type), props });
    visit(props.children);
  };
  visit(root);
  return { elements, text: texts.join(' ').replace(/\s+/g, ' ') };
}
