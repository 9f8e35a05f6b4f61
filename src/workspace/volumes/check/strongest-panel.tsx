import { t } from '../../../i18n/t';
import type { PlaneView } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import type { MapView } from '../../results/map-controls';
import { SliceThumbnail } from './slice-thumbnail';
import { strongestSlices } from './strongest-slices';
import type { PlaneRecords } from './study';

export interface StrongestPanelProps {
  volume: Volume;
  view: PlaneView;
  records: PlaneRecords;
  /** The slice shown. */
  index: number;
  map: MapView;
  onIndex: (index: number) => void;
}

/** The slices with the highest probability of a tumor, each the way to itself. */
export function StrongestPanel(props: StrongestPanelProps) {
  const { volume, view, records, index: shown, map, onIndex } = props;
  const strongest = strongestSlices(records, view.spacing.between);
  if (strongest.length === 0) return null;
  return (
    <section class="vol-strongest" aria-label={t('volumes_strongest')}>
      <h2>{t('volumes_strongest')}</h2>
      <ul>
        {strongest.map((index) => {
          const record = records[index];
          return (
            record && (
              <li key={index}>
                <SliceThumbnail
                  volume={volume}
                  view={view}
                  index={index}
                  record={record}
                  mapOpacity={map.shown ? map.opacity : null}
                  current={index === shown}
                  onPress={() => onIndex(index)}
                />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
