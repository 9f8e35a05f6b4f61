import { t } from '../../../i18n/t';
import { encodePreview } from '../../../imaging/encode-preview';
import type { PlaneView } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import type { ReportItem } from '../../../report/report-item';
import { engineSlice } from './engine-slice';
import { findingOf, type SliceRecord } from './slice-record';
import { strongestSlices } from './strongest-slices';
import type { VolumeFinding } from './volume-rule';
import { ruleWords, unmeasured, volumeNote, volumeVerdict } from './volume-words';

/** Longest side of the slice in a report: printed at 8 cm, 300 dots an inch. */
const PICTURE_SIDE = 1024;

/**
 * A volume's finding for a report, with the picture of its strongest slice; of slices that are no
 * brain MRI, the middle one.
 *
 * @param records of every slice of the plane
 */
export async function volumeReport(
  volume: Volume,
  view: PlaneView,
  records: readonly SliceRecord[],
  found: VolumeFinding,
): Promise<ReportItem> {
  const [strongest = records.length >> 1] = strongestSlices(records, view.spacing.between);
  const record = records[strongest] as SliceRecord;
  const finding = findingOf(record);
  const slice = engineSlice(volume, view.plane, strongest, record.window);
  return {
    name: volume.name,
    time: Date.now(),
    source: 'file',
    way: null,
    finding,
    picture: await encodePreview(slice, PICTURE_SIDE).catch(() => null),
    note: '',
    page: null,
    volume: {
      rule: `${ruleWords(finding.thresholds.tumorHigh)} ${unmeasured()}`,
      outcome: t('volumes_outcome', {
        verdict: volumeVerdict(found.verdict),
        note: volumeNote(found, view.count),
      }),
      plane: view.plane,
      slices: view.count,
      shown: strongest + 1,
      chart: records.map(({ finding: { verdict, pTumor } }, index) => ({
        slice: index + 1,
        pTumor: verdict === 'not_brain_mri' ? null : pTumor,
      })),
    },
  };
}
