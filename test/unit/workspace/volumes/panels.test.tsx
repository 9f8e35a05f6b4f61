import type { ComponentChild } from 'preact';
import { expect, it, vi } from 'vitest';
import { planeView } from '../../../../src/imaging/volume/planes';
import {
  CheckPanel,
  type CheckPanelProps,
} from '../../../../src/workspace/volumes/check/check-panel';
import { ChartDrawing } from '../../../../src/workspace/volumes/check/probability-chart';
import { SliceCard } from '../../../../src/workspace/volumes/check/slice-card';
import { findingOf } from '../../../../src/workspace/volumes/check/slice-record';
import { StageMarks } from '../../../../src/workspace/volumes/viewer/stage-marks';
import { firstLook } from '../../../../src/workspace/volumes/viewer/viewer-state';
import { WindowFields } from '../../../../src/workspace/volumes/viewer/window-fields';
import { VolumeList } from '../../../../src/workspace/volumes/volume-list';
import { renderTree } from '../../ui/vnode-tree';
import { madeUpVolume, recordsOf } from './made-up-volume';

const nothing = () => undefined;
const volume = madeUpVolume(4);
const view = planeView(volume, 'axial');

const panel = (change: Partial<CheckPanelProps> = {}) =>
  renderTree(
    <CheckPanel
      volume={volume}
      view={view}
      window={volume.window}
      records={undefined}
      run={null}
      otherPlane={null}
      spacingKnown={true}
      onCheck={nothing}
      onCancel={nothing}
      {...change}
    />,
  );

function press(child: ComponentChild, words: RegExp): void {
  const button = renderTree(child).elements.find(
    ({ tag, props }) =>
      tag === 'button' && words.test(String(props['aria-label'] ?? props.children)),
  );
  const click = button?.props.onClick as (event: object) => void;
  click({ isTrusted: true });
}

it('offers the check of all slices before anything is known', () => {
  const { text } = panel();
  expect(text).toContain('Check all 4 axial slices');
  expect(text).toContain('Sensitivity for whole volumes has not been measured.');
});

it('offers the plane of acquisition first, and the plane shown as well', () => {
  const onCheck = vi.fn();
  const props = { otherPlane: { plane: 'coronal', count: 9 }, onCheck } as const;
  const { text } = panel(props);
  expect(text).toContain('Check all 9 coronal slices');
  expect(text).toContain('Check all 4 axial slices');
});

it('goes on with the slices that are left', () =>
  expect(panel({ records: [...recordsOf('nn'), null, null] }).text).toContain(
    'Check the other 2 axial slices',
  ));

it('gives one finding for all slices, with its rule and what is not known of it', () => {
  const { text, elements } = panel({ records: recordsOf('nttt') });
  const card = elements.find(({ tag }) => tag === 'article');
  expect(card?.props['data-volume-verdict']).toBe('tumor');
  expect(text).toContain('Several neighboring slices look like a tumor');
  expect(text).toContain('Sensitivity for whole volumes has not been measured.');
  expect(text).toContain('each reach 85%');
  expect(text).toContain('For education and research only.');
  expect(text).not.toContain('Check all');
});

it('gives no finding for a part of the slices', () =>
  expect(
    panel({ records: [...recordsOf('ttt'), null] }).elements.some(({ tag }) => tag === 'article'),
  ).toBe(false));

it('shows how far a check is', () => {
  const run = {
    plane: 'axial',
    window: volume.window,
    status: 'running',
    problem: null,
    done: 1,
    total: 4,
    remainingMs: 4000,
  } as const;
  const { elements, text } = panel({ run });
  const bar = elements.find(({ props }) => props.role === 'progressbar');
  expect(bar?.props['aria-valuetext']).toBe('1 of 4 slices, about 4 s left');
  expect(text).not.toContain('Check all');
  const failed = panel({ run: { ...run, status: 'failed', problem: { code: 'engine-timeout' } } });
  expect(failed.text).toContain('engine-timeout');
  expect(failed.text).toContain('Check all');
});

it('shows the finding of a slice as the usual card', () => {
  const [record] = recordsOf('t');
  const card = (otherWindow: boolean) =>
    renderTree(
      <SliceCard
        name="head.nii, Slice 1 of 4"
        state={record ? { kind: 'done', finding: findingOf(record) } : null}
        otherWindow={otherWindow}
        map={{ shown: true, opacity: 0.6 }}
        onMap={nothing}
        onCheck={nothing}
      />,
    );
  const { elements, text } = card(false);
  expect(elements.find(({ tag }) => tag === 'article')?.props).toMatchObject({
    'data-verdict': 'tumor',
    'data-p-tumor': '0.95',
    'data-source': 'file',
    'data-name': 'head.nii, Slice 1 of 4',
  });
  expect(text).not.toContain('window has changed');
  expect(card(true).text).toContain('window has changed');
});

it('checks the slice that is asked for', () => {
  const onCheck = vi.fn();
  const map = { shown: true, opacity: 0.6 };
  press(
    <SliceCard
      name="a"
      state={null}
      otherWindow={false}
      map={map}
      onMap={nothing}
      onCheck={onCheck}
    />,
    /Check this slice/,
  );
  expect(onCheck).toHaveBeenCalledOnce();
});

it('draws thresholds and the slice shown', () => {
  const { elements, text } = renderTree(
    <ChartDrawing records={recordsOf('ntnn')} index={1} size={{ width: 80, height: 100 }} />,
  );
  expect(text).toBe('85% 16%');
  expect(elements.find(({ props }) => props.class === 'vol-here')?.props.x1).toBe(30);
});

it('marks directions, slice, window and scale', () => {
  const look = firstLook(volume);
  const marks = (scale: number | null) =>
    renderTree(<StageMarks view={view} look={look} scale={scale} width={400} />).text;
  expect(marks(2)).toBe('A P R L 3 / 4 C 128 · W 255 50 mm');
  expect(marks(null)).not.toContain('mm');
});

it('leads back to the window that the volume came with', () => {
  const onWindow = vi.fn();
  const fields = (center: number) => (
    <WindowFields volume={volume} window={{ center, width: 255 }} onWindow={onWindow} />
  );
  expect(renderTree(fields(128)).text).toContain('automatic');
  press(fields(90), /Back to automatic/);
  expect(onWindow).toHaveBeenCalledExactlyOnceWith(volume.window);
});

it('lists what was handed in, and takes away what is to go', () => {
  const onRemove = vi.fn();
  const sources = [
    { id: 'a', kind: 'dicom', name: 'a\u202Eb', files: [], slices: 1 },
    { id: 'b', kind: 'nifti', name: 'b.nii', files: [], slices: 9 },
  ] as const;
  const list = <VolumeList sources={sources} shownId="b" onShow={nothing} onRemove={onRemove} />;
  const { text } = renderTree(list);
  expect(text).toContain('a\ufffdb');
  expect(text).toContain('NIfTI, 9 slices');
  press(list, /Remove b.nii/);
  expect(onRemove).toHaveBeenCalledExactlyOnceWith('b');
});
