import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { Button } from '../../ui/button';

export interface ConfirmButtonProps {
  /** What the button says before and, with the question, after it was pressed. */
  words: string;
  question: string;
  onConfirm: () => void;
}

/**
 * A button for what nothing brings back: it asks once. The pressed button turns into the one that
 * keeps all, so that focus stays on it and a double click does no harm.
 */
export function ConfirmButton({ words, question, onConfirm }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  const confirm = () => {
    setAsking(false);
    onConfirm();
  };
  return (
    <span class="hi-confirm">
      {asking && <span class="nl-small">{question}</span>}
      {asking && (
        <Button key="do" onPress={confirm}>
          {words}
        </Button>
      )}
      <Button key="ask" kind={asking ? 'plain' : 'quiet'} onPress={() => setAsking(!asking)}>
        {asking ? t('history_keep') : words}
      </Button>
    </span>
  );
}
