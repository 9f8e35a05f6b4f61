import { describe, expect, it } from 'vitest';
import { ModelPage, type PageState } from '../../../src/model-page/model-page';
import { renderTree } from '../ui/vnode-tree';
import { madeUpMetadata, madeUpReport, reportWith } from './made-up-report';

const RESEARCH = 'For education and research only. Not a diagnosis.';

const page = (state: PageState) => renderTree(<ModelPage state={state} />);
const full = () => page({ kind: 'ready', report: madeUpReport(), cardUrl: 'blob:card' });
const withFigures = (figures: Record<string, unknown>) =>
  page({ kind: 'ready', report: reportWith(figures), cardUrl: 'blob:card' });

function idsAndTargets({ elements }: ReturnType<typeof page>) {
  return {
    ids: elements.map(({ props }) => props.id).filter((id) => id !== undefined),
    targets: elements
      .map(({ props }) => props.href)
      .filter((href) => typeof href === 'string' && href.startsWith('#'))
      .map((href) => String(href).slice(1)),
  };
}

describe('the page of a measured model', () => {
  it('begins with its main figures in one sentence and the research-use line', () => {
    const { text } = full();
    expect(text).toContain(
      'Asked about 596 slices of brain MRI set aside from training, it found the tumor in 96 of 100 pictures that show one, and saw none in 93 of 100 that show none.',
    );
    expect(text).toContain(RESEARCH);
  });

  it('gives every figure with its interval, and every set with its counts', () => {
    const { text } = full();
    expect(text).toContain('Other sources 86% ( 82% to 88% )');
    expect(text).toContain('246 pictures, 16 groups');
    expect(text).toContain('237 other pictures 98% ( 96% to 99.6% )');
    expect(text).toContain('JPEG of quality 30 −4.8 ( −6.0 to −3.0 )');
  });

  it('says how many pictures training held too, and what the figures are without them', () => {
    const { figures } = madeUpMetadata();
    const apart = { ...figures.brain.all, images: 578 };
    const { text } = withFigures({
      ...figures,
      apart: { ...apart, sensitivity: [0.91, 0.9, 0.92], specificity: [0.87, 0.8, 0.9] },
    });
    expect(text).toContain(
      '18 of the 596 pictures were found among the training pictures too, under other names. Without them it finds 91% of the tumors and recognizes 87% of the healthy pictures.',
    );
    expect(full().text).not.toContain('under other names');
  });

  it('calls only the sources that were left out unseen', () => {
    const { text } = full();
    const [before = '', unseen = ''] = text.split('With sources that it never saw');
    expect(before).toContain('Not unseen: training held other patients of them.');
    expect(before).not.toMatch(/never saw|never seen in training/);
    expect(unseen).toContain(
      'Only the figures of this part are of sources never seen in training.',
    );
    expect(unseen).toContain('TCGA 1,008 pictures 71% ( 62% to 80% )');
    expect(unseen).toContain('not this very model');
  });

  it('leaves out the rows that a source does not have', () => {
    const [, unseen = ''] = full().text.split('With sources that it never saw');
    const [part = ''] = unseen.split('When it says');
    expect(part.match(/OpenNeuro ds002748/g)).toHaveLength(1);
  });

  it('shows the worst change first, and names what is compared', () => {
    const { text } = full();
    expect(text.indexOf('JPEG of quality 30')).toBeLessThan(text.indexOf('Mirrored'));
    expect(text).toContain('NeuroLens (this model)');
    expect(text).not.toContain('permissive licenses alone');
  });

  it('names every drawing for readers or hides it where its numbers stand beside it', () => {
    const drawings = full().elements.filter(({ tag }) => tag === 'svg');
    expect(drawings.length).toBeGreaterThan(20);
    for (const { props } of drawings) {
      const named = props.role === 'img' && String(props['aria-label']).length > 10;
      expect(named || props['aria-hidden'] === 'true').toBe(true);
    }
  });

  it('gives each plot its numbers as a table', () => {
    const summaries = full().elements.filter(({ tag }) => tag === 'summary');
    expect(summaries.map(({ props }) => props.children)).toEqual([
      'All figures by source',
      'Numbers of the coverage curve',
      'Numbers of the calibration curve',
      'Numbers of the curve: Usual sources',
      'Numbers of the curve: Other sources',
      'All 2 changes',
      'The systems and all their figures',
    ]);
  });

  it('marks errors by their shape', () => {
    const shapes = full().elements.filter(
      ({ tag, props }) => tag === 'circle' && props.class === 'mp-ring',
    );
    expect(shapes).toHaveLength(4 + 7);
  });

  it('leads only to parts that are there, each by an id of its own', () => {
    for (const rendered of [full(), withFigures({})]) {
      const { ids, targets } = idsAndTargets(rendered);
      expect(new Set(ids).size).toBe(ids.length);
      expect(targets.length).toBeGreaterThan(0);
      for (const target of targets) expect(ids).toContain(target);
    }
  });

  it('leads nowhere outside', () => {
    const links = full().elements.filter(({ tag }) => tag === 'a');
    for (const { props } of links) expect(String(props.href)).toMatch(/^(#|blob:|\/src\/)/);
  });

  it('says which model it is', () => {
    const { text } = full();
    for (const fact of ['made-up-model', '1.2.3', 'ab'.repeat(32), '5,146 pictures']) {
      expect(text).toContain(fact);
    }
  });
});

describe('the page of a model with fewer figures', () => {
  it('leaves out what was not measured, and keeps what always holds', () => {
    const { text } = withFigures({});
    expect(text).toContain('nobody can say how good it is');
    for (const always of [
      'What it was not made for',
      'Metastases',
      'How the right answers were known',
      RESEARCH,
    ]) {
      expect(text).toContain(always);
    }
    for (const absent of [
      'By where the pictures',
      'never saw and',
      'uncertain”',
      'ROC',
      'Beside other',
      'how much less',
    ]) {
      expect(text).not.toContain(absent);
    }
  });

  it('says so when the model card is gone', () => {
    const { text } = page({ kind: 'ready', report: madeUpReport(), cardUrl: null });
    expect(text).toContain('The model card is missing');
    expect(text).not.toContain('Read the model card');
  });
});

describe('the page without a model', () => {
  it('says what is wrong, what to do, and the code', () => {
    const problem = { code: 'model-damaged', detail: 'metadata.json: figures.roc: bad' } as const;
    const { text } = page({ kind: 'failed', problem });
    expect(text).toContain('How good is this model?');
    expect(text).toContain('figures.roc');
    expect(text).toContain('Install NeuroLens again');
    expect(text).toContain(RESEARCH);
  });

  it('says that it is reading', () => {
    expect(page({ kind: 'loading' }).text).toContain('Reading its figures');
  });
});
