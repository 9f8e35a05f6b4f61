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
    <section class="hi-selection" aria-label="Selected entries">
      <p>{ids.length === 1 ? '1 selected' : `${ids.length} selected`}</p>
      {other !== undefined && more.length === 0 && (
        <Button onPress={() => onCompare([one, other])}>Compare</Button>
      )}
      <ReportEntries ids={ids} />
      <ConfirmButton
        words="Delete"
        question={`Delete ${ids.length} for good?`}
        onConfirm={onRemove}
      />
      <Button kind="icon" label="Select none" onPress={onClear}>
        <CloseIcon />
      </Button>
    </section>
  );
}
