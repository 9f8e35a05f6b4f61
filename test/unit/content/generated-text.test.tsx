import { type ComponentChildren, Fragment, h, options, type VNode } from 'preact';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeTextAsContent } from '../../../src/content/generated-text';
import { renderTree } from '../ui/vnode-tree';

const before = options.vnode;

beforeAll(writeTextAsContent);
afterAll(() => {
  if (before) options.vnode = before;
  else delete options.vnode;
});

/** The texts of a tree: those that are nodes, and those that are content. */
function textsOf(tree: VNode) {
  const { elements, text } = renderTree(tree);
  const content = elements.filter(({ tag }) => tag === 'data').map(({ props }) => props.value);
  return { nodes: text.trim(), content };
}

function Button({ children }: { children: ComponentChildren }) {
  return <button type="button">{children}</button>;
}

const TREES: [what: string, tree: () => VNode, content: string[]][] = [
  ['a text', () => <p>Looks like a tumor</p>, ['Looks like a tumor']],
  [
    'neighboring texts and numbers',
    () => (
      <p>
        From {16}% to {85}%
      </p>
    ),
    ['From 16% to 85%'],
  ],
  [
    'texts around an element',
    () => (
      <p>
        a<b>b</b>c
      </p>
    ),
    ['a', 'b', 'c'],
  ],
  ['the children of a component', () => <Button>Close</Button>, ['Close']],
  ['a fragment', () => h('p', null, h(Fragment, null, 'Heat map')), ['Heat map']],
  ['a list', () => h('p', null, [['a', h('b', null, 'b')]]), ['a', 'b']],
  ['what is left out', () => h('p', null, false, null, undefined, ''), []],
  ['a zero', () => <p>{0}</p>, ['0']],
];

test.each(TREES)('%s becomes content, and no text node is left', (_, tree, content) => {
  expect(textsOf(tree())).toEqual({ nodes: '', content });
});
