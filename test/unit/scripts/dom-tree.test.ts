import { describe, expect, it } from 'vitest';
import { byAccessibleName, type DomNode, findAll, textOf } from '../../../scripts/browser/dom-tree';

let ids = 0;
function element(localName: string, children: DomNode[], attributes: string[] = []): DomNode {
  ids += 1;
  return {
    nodeId: ids,
    backendNodeId: ids,
    nodeType: 1,
    localName,
    nodeValue: '',
    children,
    attributes,
  };
}
function text(nodeValue: string): DomNode {
  return { ...element('', []), nodeType: 3, nodeValue };
}

const card = element('section', [
  element('style', [text('p { color: red }')]),
  element('h2', [text(' Looks like '), element('b', [text('a tumor')])]),
  element('button', [text('Heat map')]),
  element('button', [element('svg', [])], ['type', 'button', 'aria-label', 'Close']),
]);

describe('dom-tree', () => {
  it('reads the text without style sheets', () => {
    expect(textOf(card)).toBe('Looks like a tumor Heat map');
  });

  it('finds a button by its text or its label', () => {
    expect(byAccessibleName(card, 'button', 'Heat map')).toBe(card.children?.[2]);
    expect(byAccessibleName(card, 'button', /^clos/i)).toBe(card.children?.[3]);
    expect(byAccessibleName(card, 'button', 'Open')).toBeUndefined();
  });

  it('enters shadow roots and frames', () => {
    const host = { ...element('neurolens-card', []), shadowRoots: [card] };
    const frame = { ...element('iframe', []), contentDocument: element('html', [host]) };
    expect(
      findAll(element('body', [frame]), ({ localName }) => localName === 'button'),
    ).toHaveLength(2);
  });
});
