import { plural, t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { CloseIcon } from '../../ui/icon';
import { shownName } from '../../ui/shown-name';
import type { VolumeSource } from '../open/file-opener';

export interface VolumeListProps {
  sources: readonly VolumeSource[];
  shownId: string | null;
  onShow: (id: string) => void;
  onRemove: (id: string) => void;
}

const KINDS: Record<VolumeSource['kind'], string> = { dicom: 'DICOM', nifti: 'NIfTI' };

/** What was handed in, to choose from. */
export function VolumeList({ sources, shownId, onShow, onRemove }: VolumeListProps) {
  return (
    <ul class="vol-list" aria-label={t('volumes_list')}>
      {sources.map(({ id, kind, name, slices }) => (
        <li key={id}>
          <button
            type="button"
            class="vol-source"
            aria-current={id === shownId ? 'true' : undefined}
            onClick={(event) => {
              if (event.isTrusted) onShow(id);
            }}
          >
            <bdi class="nl-name" title={shownName(name)}>
              {shownName(name)}
            </bdi>
            <span class="nl-small">
              {plural('volumes_source', slices, { format: KINDS[kind] })}
            </span>
          </button>
          <Button
            kind="icon"
            label={t('volumes_remove', { name: shownName(name) })}
            onPress={() => onRemove(id)}
          >
            <CloseIcon />
          </Button>
        </li>
      ))}
    </ul>
  );
}
