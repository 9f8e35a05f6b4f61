import type { MessageKey } from '../i18n/message-keys';
import { t } from '../i18n/t';
import type { Source } from '../storage/job';

const KEYS: Record<Source, MessageKey> = {
  image: 'finding_source_image',
  screenshot: 'finding_source_screenshot',
  region: 'finding_source_region',
  file: 'finding_source_file',
};

/** Where a picture came from, as the end of a line. */
export function sourceWords(source: Source): string {
  return t(KEYS[source]);
}
