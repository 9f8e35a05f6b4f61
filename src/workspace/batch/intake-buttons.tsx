import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { FolderInput } from '../../ui/folder-input';
import { AddPictureIcon } from '../../ui/icon';
import { filesFromInput } from '../open/from-input';
import { startBatch } from './batch-store';

/** The one input for files on the page, which the results' drop zone owns. */
const FILE_INPUT = 'input[type=file][multiple]';

/** Ways to hand files to the batch, beside dropping and pasting them anywhere. */
export function IntakeButtons({ large = false }: { large?: boolean }) {
  return (
    <div class="ws-batch-actions">
      <Button
        kind={large ? 'primary' : 'plain'}
        onPress={() => document.querySelector<HTMLInputElement>(FILE_INPUT)?.click()}
      >
        {large && <AddPictureIcon />}
        {large ? t('batch_choose_pictures') : t('batch_add_pictures')}
      </Button>
      <FolderInput
        kind="plain"
        label={large ? t('batch_choose_folder') : t('batch_add_folder')}
        onFiles={(files) => startBatch(filesFromInput(files))}
      />
    </div>
  );
}
