import { useRef } from 'preact/hooks';
import { t } from '../i18n/t';
import { Button, type ButtonProps } from './button';
import { FolderIcon } from './icon';

/** Preact's types lack it; browsers of today all have it. */
const FOLDER = { webkitdirectory: true };

export interface FolderInputProps {
  onFiles: (files: File[]) => void;
  kind?: ButtonProps['kind'];
  label?: string;
}

/** A button for all files of a folder. The input itself takes no several files: it takes a folder. */
export function FolderInput({
  onFiles,
  kind = 'quiet',
  label = t('drop_choose_folder'),
}: FolderInputProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind={kind} onPress={() => input.current?.click()}>
        <FolderIcon />
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        {...FOLDER}
        hidden
        aria-label={t('drop_folder_label')}
        onChange={(event) => {
          const { files } = event.currentTarget;
          if (files && files.length > 0) onFiles([...files]);
          // So that the same folder can be chosen twice in a row.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
