/** The part of the DevTools protocol's `DOM.Node` that is used here. */
export interface DomNode {
  readonly nodeId: number;
  readonly backendNodeId: number;
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string;
  /** Names and values in turn. */
  readonly attributes?: string[];
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
  readonly shadowRootType?: string;
  readonly contentDocument?: DomNode;
}

const TEXT_NODE = 3;

/** All nodes of a tree that match, shadow roots and frames included, in document order. */
export function findAll(node: DomNode, matches: (node: DomNode) => boolean): DomNode[] {
  const below = [
    ...(node.shadowRoots ?? []),
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ].flatMap((child) => findAll(child, matches));
  return matches(node) ? [node, ...below] : below;
}

/** What a reader sees of a tree: its text without style sheets, parts joined by one space. */
export function textOf(node: DomNode): string {
  if (node.localName === 'style') return '';
  if (node.nodeType === TEXT_NODE) return node.nodeValue.trim();
  // The page card writes its text in this way, see src/content/generated-text.ts.
  if (node.localName === 'data') return attribute(node, 'value')?.trim() ?? '';
  return (node.children ?? []).map(textOf).filter(Boolean).join(' ');
}

/** The first element of a kind with an accessible name: its label, or else its text. */
export function byAccessibleName(
  root: DomNode,
  localName: string,
  name: string | RegExp,
): DomNode | undefined {
  const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  return findAll(root, (node) => node.localName === localName).find((node) =>
    fits(attribute(node, 'aria-label') ?? textOf(node)),
  );
}

function attribute(node: DomNode, name: string): string | undefined {
  const { attributes = [] } = node;
  const at = attributes.findIndex((text, index) => index % 2 === 0 && text === name);
  return at < 0 ? undefined : attributes[at + 1];
}
