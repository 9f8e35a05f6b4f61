import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../src/engine/finding';
import type { JobState } from '../../../src/storage/job';
import { FindingBody } from '../../../src/ui/finding-body';
import { findingOf } from './made-up';
import { renderTree } from './vnode-tree';

const nothing = () => undefined;
const RESEARCH = 'For education and research only. Not a diagnosis.';

function body(state: JobState, brief = false) {
  return renderTree(
    <FindingBody
      state={state}
      name="scan.png"
      source="screenshot"
      brief={brief}
      onToggleMap={nothing}
      onOpen={nothing}
      onCancel={nothing}
    />,
  );
}

const states: JobState[] = [
  ...VERDICTS.map((verdict): JobState => ({ kind: 'done', finding: findingOf(verdict, 0.5) })),
  { kind: 'working', stage: 'decoding' },
  { kind: 'failed', problem: { code: 'empty-file' } },
];

describe('FindingBody', () => {
  it('carries no data attributes, whatever it shows', () => {
    for (const state of states) {
      for (const { props } of body(state).elements) {
        expect(Object.keys(props).filter((key) => key.startsWith('data-'))).toEqual([]);
      }
    }
  });

  it('shows the research-use line on every result, brief or not', () => {
    for (const state of states.filter(({ kind }) => kind === 'done')) {
      expect(body(state).text).toContain(RESEARCH);
      expect(body(state, true).text).toContain(RESEARCH);
    }
  });

  it('says what a finding rests on', () => {
    const { text } = body({ kind: 'done', finding: findingOf('tumor', 0.94) });
    expect(text).toContain('Looks like a tumor');
    expect(text).toContain('Probability of a tumor 94%');
    expect(text).toContain('resembles a meningioma most');
    expect(text).toContain('WebAssembly, 31 ms · from a screenshot');
    expect(text).toContain('Heat map');
  });

  it('names no type where none stands out', () => {
    const pTypes = { glioma: 0.3, meningioma: 0.35, pituitary: 0.25 };
    const finding = { ...findingOf('tumor', 0.9), pTypes };
    expect(body({ kind: 'done', finding }).text).toContain('None of the three types');
  });

  it('never gives a bare all-clear', () => {
    const { text } = body({ kind: 'done', finding: findingOf('no_tumor', 0.02) });
    expect(text).toContain('No tumor found in this picture; this does not rule one out');
  });

  it('gives no tumor probability and no map for what is no brain MRI', () => {
    const { text } = body({ kind: 'done', finding: findingOf('not_brain_mri', 0.9) });
    expect(text).toContain('This does not look like a brain MRI');
    expect(text).not.toContain('Probability of a tumor');
    expect(text).not.toContain('Glioma');
    expect(text).not.toContain('Heat map');
  });

  it('says when the model was rebuilt', () => {
    const finding = { ...findingOf('tumor', 0.9), rebuilt: true };
    expect(body({ kind: 'done', finding }).text).toContain('rebuilt');
  });

  it('shows a problem in words with its code', () => {
    const { text } = body({ kind: 'failed', problem: { code: 'empty-file' } });
    expect(text).toContain('The file is empty.');
    expect(text).toContain('empty-file');
  });

  it('shows progress with a way to cancel', () => {
    const { text, elements } = body({ kind: 'working', stage: 'decoding' });
    expect(text).toContain('Reading the picture');
    expect(elements.some(({ props }) => props['aria-label'] === 'Cancel scan.png')).toBe(true);
  });
});

describe('a finding of a user’s own model', () => {
  const own = { id: 'own-0123456789ab', version: '1', sha256: '00', own: 'My net' };
  const finding = {
    ...findingOf('tumor', 0.7),
    pTypes: { glioma: 0, meningioma: 0, pituitary: 0 },
    model: own,
  };

  it('is marked, brief or not, and claims no calibration, type, range or map', () => {
    for (const brief of [false, true]) {
      const { text } = body({ kind: 'done', finding }, brief);
      expect(text).toContain('Not ours: by “My net”');
      expect(text).not.toContain('How good is this model?');
    }
    const { text } = body({ kind: 'done', finding });
    expect(text).toContain('Output for a tumor, uncalibrated');
    for (const claim of ['Probability', 'Undecided', 'By type', 'Heat map', 'types it knows']) {
      expect(text).not.toContain(claim);
    }
  });

  it('is told from ours, which leads to its figures', () => {
    const { text } = body({ kind: 'done', finding: findingOf('tumor', 0.7) });
    expect(text).not.toContain('Not ours');
    expect(text).toContain('How good is this model?');
  });
});
