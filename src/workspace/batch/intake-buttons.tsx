import { useCallback, useRef } from 'preact/hooks';
import { Button } from '../../ui/button';
import { AddPictureIcon } from '../../ui/icon';
import { namedFiles, startBatch } from './batch-store';

/** The one input for files on the page, which the results' drop zone owns. */
const FILE_INPUT = 'input[type=file][multiple]';

/** Ways to hand files to the batch, beside dropping and pasting them anywhere. */
export function IntakeButtons({ large = false }: { large?: boolean }) {
  const folder = useRef<HTMLInputElement>(null);
  // Preact has no name for the property that makes it choose folders.
  const takeFolders = useCallback((input: HTMLInputElement | null) => {
    folder.current = input;
    if (input) input.webkitdirectory = true;
  }, []);
  return (
    <div class="ws-batch-actions">
      <Button
        kind={large ? 'primary' : 'plain'}
        onPress={() => document.querySelector<HTMLInputElement>(FILE_INPUT)?.click()}
      >
        {large && <AddPictureIcon />}
        {large ? 'Choose pictures' : 'Add pictures'}
      </Button>
      <Button onPress={() => folder.current?.click()}>
        {large ? 'Choose a folder' : 'Add a folder'}
      </Button>
      <input
        ref={takeFolders}
        type="file"
        hidden
        aria-label="Folder"
        onChange={({ currentTarget }) => {
          if (currentTarget.files) startBatch(namedFiles([...currentTarget.files]));
          // So that the same folder can be chosen twice in a row.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
