import { useCallback, useRef } from 'preact/hooks';
import { t } from '../i18n/t';
import { Button } from './button';
import { FolderInput } from './folder-input';
import { AddPictureIcon } from './icon';
import { useFileIntake } from './use-file-intake';

/**
 * What the file dialog offers at first. It only helps to find files: their content decides, and
 * DICOM files often have no ending at all.
 */
const ACCEPT = 'image/*,.dcm,.nii,.nii.gz';
/** What only pages that take folders look into. */
const ACCEPT_MORE = `${ACCEPT},.hdr,.img,.zip`;

export interface DropZoneProps {
  onFiles: (files: File[]) => void;
  /** Takes what is dropped or pasted, for pages that look into folders; else its files are taken. */
  onTransfer?: ((data: DataTransfer) => void) | undefined;
  /** For pages that take folders: all files of one, each with its `webkitRelativePath`. */
  onFolder?: ((files: File[]) => void) | undefined;
  /** Takes the place of the file dialog where that would close the page and lose the file. */
  onChooseElsewhere?: (() => void) | undefined;
  /** One row, for when there are results to look at. */
  compact?: boolean;
}

/** The place for pictures: choose, drop or paste one or many. */
export function DropZone(props: DropZoneProps) {
  const { onFiles, onTransfer, onFolder, onChooseElsewhere, compact = false } = props;
  const input = useRef<HTMLInputElement>(null);
  const takeFiles = useCallback((data: DataTransfer) => onFiles([...data.files]), [onFiles]);
  const dragging = useFileIntake(onTransfer ?? takeFiles);
  const choose = onChooseElsewhere ?? (() => input.current?.click());
  const classes = [
    'nl-drop-zone',
    compact && 'nl-drop-zone-compact',
    dragging && 'nl-drop-zone-over',
  ];
  return (
    <section class={classes.filter(Boolean).join(' ')} aria-label={t('drop_label')}>
      <Button kind="primary" onPress={choose}>
        <AddPictureIcon />
        {t(onChooseElsewhere && !compact ? 'drop_choose_in_window' : 'drop_choose')}
      </Button>
      {onFolder && <FolderInput onFiles={onFolder} />}
      <p class="nl-drop-zone-hint">{t(dragging ? 'drop_here' : 'drop_hint')}</p>
      {!compact && <p class="nl-small">{t('drop_local')}</p>}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={onFolder ? ACCEPT_MORE : ACCEPT}
        aria-label={t('drop_pictures_label')}
        onChange={(event) => {
          const { files } = event.currentTarget;
          if (files && files.length > 0) onFiles([...files]);
          // So that the same file can be chosen twice in a row.
          event.currentTarget.value = '';
        }}
      />
    </section>
  );
}
