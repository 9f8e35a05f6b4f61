import { t } from '../../i18n/t';

/** Longest path that is kept: longer ones name nothing that a person could read in a row. */
const MAX_LENGTH = 255;

/** A name in a ZIP as a path that is only ever shown: no root, no way up, `/` between its parts. */
export function entryPath(name: string): string {
  const parts = name.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/').slice(-MAX_LENGTH) || t('open_unnamed');
}
