import { expect, it } from 'vitest';
import type { JobState } from '../../../src/storage/job';
import { FindingCard } from '../../../src/ui/finding-card';
import { findingOf, jobIn } from './made-up';
import { renderTree } from './vnode-tree';

const nothing = () => undefined;

function card(state: JobState) {
  const { elements } = renderTree(
    <FindingCard
      job={jobIn(state)}
      picture={{ kind: 'gone' }}
      expanded={true}
      mapShown={false}
      onExpand={nothing}
      onToggleMap={nothing}
      onCancel={nothing}
      onRemove={nothing}
      onOpen={nothing}
    />,
  );
  const article = elements.find(({ tag }) => tag === 'article');
  return Object.fromEntries(
    Object.entries(article?.props ?? {}).filter(([key]) => key.startsWith('data-')),
  );
}

it('carries a finding in its attributes', () => {
  expect(card({ kind: 'done', finding: findingOf('tumor', 0.9) })).toEqual({
    'data-verdict': 'tumor',
    'data-p-tumor': '0.9',
    'data-p-brain-mri': '0.99',
    'data-backend': 'wasm',
    'data-source': 'file',
    'data-name': 'scan.png',
  });
});

it('carries a problem and progress in its attributes', () => {
  expect(card({ kind: 'failed', problem: { code: 'too-large' } })).toMatchObject({
    'data-verdict': 'error',
    'data-error-code': 'too-large',
  });
  expect(card({ kind: 'working', stage: 'queued' })).toMatchObject({
    'data-verdict': 'working',
    'data-stage': 'queued',
  });
});
