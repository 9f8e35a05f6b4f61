import { plural, t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { CloseIcon } from '../../ui/icon';
import { ConfirmButton } from './confirm-button';
import { ReportEntries } from './report-entries';

export interface SelectionBarProps {
  /** Selected and shown, newest first. */
  ids: readonly string[];
  onCompare: (ids: readonly [string, string]) => void;
  onRemove: () => void;
  onClear: () => void;
}

/** What can be done with the selected entries. */
export function SelectionBar({ ids, onCompare, onRemove, onClear }: SelectionBarProps) {
  const [one, other, ...more] = ids;
  if (one === undefined) return null;
  return (
    <section class="hi-selection" aria-label={t('history_selected_label')}>
      <p>{plural('history_selected', ids.length)}</p>
      {other !== undefined && more.length === 0 && (
        <Button onPress={() => onCompare([one, other])}>{t('history_compare')}</Button>
      )}
      <ReportEntries ids={ids} />
      <ConfirmButton
        words={t('history_delete')}
        question={plural('history_delete_question', ids.length)}
        onConfirm={onRemove}
      />
      <Button kind="icon" label={t('history_select_none')} onPress={onClear}>
        <CloseIcon />
      </Button>
    </section>
  );
}
