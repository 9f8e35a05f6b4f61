import { describe, expect, it } from 'vitest';
import { ReportDocument } from '../../../src/report/report-document';
import type { ReportItem } from '../../../src/report/report-item';
import { madeUpFinding } from '../made-up';
import { findingOf } from '../ui/made-up';
import { renderTree } from '../ui/vnode-tree';

const PLAIN = 'data:image/jpeg;base64,AAAA';
const MAPPED = 'data:image/jpeg;base64,BBBB';
const MODEL = { id: 'm', version: '3', sha256: 'ab'.repeat(32) };

function item(change: Partial<ReportItem> = {}): ReportItem {
  const finding = { ...findingOf('tumor', 0.9), model: MODEL };
  const time = Date.UTC(2026, 5, 3, 12);
  return {
    name: 'scan.png',
    time,
    source: 'file',
    way: null,
    finding,
    picture: null,
    note: '',
    page: null,
    ...change,
  };
}

function rendered(items: ReportItem[], pictures = {}) {
  const drawn = { plain: PLAIN, withMap: MAPPED, size: { width: 20, height: 10 }, ...pictures };
  const report = (
    <ReportDocument items={items.map((one) => ({ item: one, pictures: drawn }))} time={0} />
  );
  const tree = renderTree(report);
  const sheets = tree.elements.filter(({ props }) => props.class === 'rp-sheet').length;
  const images = tree.elements.filter(({ tag }) => tag === 'img').map(({ props }) => props.src);
  return { ...tree, sheets, images };
}

describe('a report of one finding', () => {
  it('says of a model that the user has brought that it is not ours, nor calibrated', () => {
    const { finding } = item();
    const own = { ...finding, model: { ...MODEL, own: 'My net' } };
    const { text } = rendered([item({ finding: own })]);
    expect(text).toContain('My net (m): not ours, uncalibrated');
    expect(text).not.toContain('The probability is calibrated');
  });

  it('says all that is needed to judge and to repeat it', () => {
    const { text, sheets, images } = rendered([
      item({ note: 'My note', page: { title: 'Lesson', url: 'https://example.org/7' } }),
    ]);
    expect(sheets).toBe(1);
    expect(images).toEqual([PLAIN, MAPPED]);
    for (const part of [
      'Looks like a tumor',
      '90%',
      'From 40% to 60% the model does not decide',
      'calibrated',
      'm, version 3',
      MODEL.sha256,
      'Lesson, https://example.org/7',
      'from a file',
      'My note',
      'For education and research only. Not a diagnosis.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is never an all-clear', () => {
    const { text } = rendered([item({ finding: findingOf('no_tumor', 0.05) })]);
    expect(text).toContain('No tumor found in this picture; this does not rule one out');
  });

  it('gives no tumor probability and no map to what is no brain MRI', () => {
    const finding = madeUpFinding({ verdict: 'not_brain_mri', pBrainMri: 0.03 });
    const { text, images } = rendered([item({ finding })], { withMap: null });
    expect(images).toEqual([PLAIN]);
    expect(text).toContain('Brain MRI');
    expect(text).not.toMatch(/Glioma|undecided(?! from)|localization map/);
  });

  it('says how a picture of a page was had', () => {
    expect(rendered([item({ source: 'screenshot', way: 'capture' })]).text).toContain(
      'from a screenshot: cut out of a capture of the tab',
    );
  });

  it('says that a picture is smaller than the one that was checked, or not at hand', () => {
    expect(rendered([item()], { size: { width: 10, height: 5 } }).text).toMatch(
      /10 .*×.* 5 pixels/,
    );
    expect(rendered([item()]).text).not.toContain('as it was kept');
    const none = rendered([item()], { plain: null, size: null });
    expect(none.images).toEqual([MAPPED]);
    expect(none.text).toContain('no longer in memory');
  });

  it('links to nothing, and shows names as they are', () => {
    const { elements, text } = rendered([item({ name: 'a\u202Egnp.exe<img src=x>' })]);
    expect(elements.filter(({ tag }) => tag === 'a' || tag === 'script')).toEqual([]);
    expect(text).toContain('a\u{fffd}gnp.exe<img src=x>');
  });
});

describe('a report of a volume', () => {
  const volume = {
    rule: 'Three slices in a row above the threshold.',
    outcome: 'Seven slices in a row are above it.',
    plane: 'axial',
    slices: 5,
    shown: 4,
    chart: [0.1, 0.2, null, 0.7, 0.9].map((pTumor, index) => ({ slice: index + 1, pTumor })),
  };
  it('has its rule and a point for each slice that is a brain MRI', () => {
    const { text, elements } = rendered([item({ volume })]);
    expect(text).toContain(volume.rule);
    expect(text).toContain(volume.outcome);
    expect(text).toContain('axial, slice 4 of 5');
    expect(elements.filter(({ tag }) => tag === 'circle')).toHaveLength(4);
    const lines = elements.filter(({ tag }) => tag === 'polyline');
    expect(lines.map(({ props }) => String(props.points).split(' ').length)).toEqual([2, 2]);
  });
  it('may be of one slice', () => {
    const one = { ...volume, slices: 1, shown: 1, chart: [{ slice: 1, pTumor: 0.5 }] };
    const { elements } = rendered([item({ volume: one })]);
    const [dot] = elements.filter(({ tag }) => tag === 'circle');
    expect(Number(dot?.props.cx)).toBeGreaterThan(0);
  });
});

describe('a report of several', () => {
  it('begins with an overview and has a sheet for each', () => {
    const { sheets, text } = rendered([item(), item({ name: 'b.png' }), item({ name: 'c.png' })]);
    expect(sheets).toBe(4);
    expect(text).toContain('3 findings');
    expect(text).toMatch(/Figure 3\./);
  });
});
