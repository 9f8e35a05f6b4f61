import { expect, it } from 'vitest';
import { falseAlarms } from '../../../scripts/volume-rule/false-alarms';
import { csvRows, healthySeries } from '../../../scripts/volume-rule/healthy-series';

const manifest = csvRows(`file,split,label,source,group,plane
brain/a/sub-01_ax_9.jpg,val,no_tumor,vol_t1,subject-01,axial
brain/a/sub-01_ax_10.jpg,val,no_tumor,vol_t1,subject-01,axial
brain/a/sub-01_ax_11.jpg,val,no_tumor,vol_t1,subject-01,axial
brain/a/sub-01_co_5.jpg,val,no_tumor,vol_t1,subject-01,coronal
brain/a/sub-02_ax_7_t1.jpg,val,no_tumor,vol_t1,subject-02,axial
brain/a/ill_3.jpg,val,glioma,vol_t1,patient-1,axial
brain/a/web_1.jpg,val,no_tumor,web,cluster-7,axial`);

// Slice 9 lies before 10, though not as text.
const findings = csvRows(`file,slice,verdict,p_tumor,error
/data/brain/a/sub-01_ax_10.jpg,0,tumor,0.9,
/data/brain/a/sub-01_ax_11.jpg,0,no_tumor,0.1,
/data/brain/a/sub-01_ax_9.jpg,0,tumor,0.9,
/data/brain/a/sub-01_co_5.jpg,0,tumor,0.9,
/data/brain/a/sub-02_ax_7_t1.jpg,0,uncertain,0.4,
/data/brain/a/ill_3.jpg,0,tumor,0.9,
/data/brain/a/web_1.jpg,0,tumor,0.9,
head.nii,1,tumor,0.9,
head.nii,0,no_tumor,0.1,
head.nii,2,tumor,0.9,`);

it('takes healthy slices of known subjects, by plane and in their order', () => {
  const series = healthySeries(findings, manifest);
  expect(
    series.map(({ subject, slices }) => [subject, slices.map(({ verdict }) => verdict)]),
  ).toEqual([
    ['subject-01', ['tumor', 'tumor', 'no_tumor']],
    ['subject-01', ['tumor']],
    ['subject-02', ['uncertain']],
    ['head.nii', ['no_tumor', 'tumor', 'tumor']],
  ]);
});

it('counts each subject once, by the longest row of any of its series', () =>
  expect(falseAlarms(healthySeries(findings, manifest), 3)).toEqual([
    { set: 'val vol', subjects: 2, raised: [1, 1, 0] },
    { set: 'volumes', subjects: 1, raised: [1, 1, 0] },
  ]));
