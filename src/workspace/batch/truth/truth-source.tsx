import { useRef, useState } from 'preact/hooks';
import { formatList } from '../../../i18n/format';
import { plural, t } from '../../../i18n/t';
import { Button } from '../../../ui/button';
import { RichText } from '../../../ui/rich-text';
import { batchStore } from '../batch-store';
import type { Truth } from './truth';
import { MAX_TABLE_BYTES, truthTable } from './truth-table';

export interface TruthSourceProps {
  truth: Truth | null;
  /** Rows of which something is known, and all rows. */
  labeled: number;
  rows: number;
}

/** Where it is known what the pictures show: a table, or the names of folders. */
export function TruthSource({ truth, labeled, rows }: TruthSourceProps) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (file: File) => {
    const table = file.size <= MAX_TABLE_BYTES ? truthTable(await file.text()) : null;
    const usable = table && table.size > 0;
    setProblem(usable ? null : t('batch_truth_no_labels', { file: file.name }));
    if (usable) batchStore.setTruth({ kind: 'table', name: file.name, table });
  };
  return (
    <section class="ws-truth-source" aria-label={t('batch_truth_label')}>
      <p>
        <RichText
          of="batch_truth_intro"
          parts={{ file: <code>{FILE_COLUMN}</code>, label: <code>{LABEL_COLUMN}</code> }}
        />
      </p>
      <div class="ws-batch-actions">
        <Button
          kind={truth ? 'plain' : 'primary'}
          pressed={truth?.kind === 'table'}
          onPress={() => input.current?.click()}
        >
          {t('batch_truth_table')}
        </Button>
        <Button
          pressed={truth?.kind === 'folders'}
          onPress={() => batchStore.setTruth({ kind: 'folders' })}
        >
          {t('batch_truth_folders')}
        </Button>
        {truth && (
          <Button kind="quiet" onPress={() => batchStore.setTruth(null)}>
            {t('batch_truth_forget')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        aria-label={t('batch_truth_input')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file)
            void read(file).catch(() =>
              setProblem(t('batch_truth_unreadable', { file: file.name })),
            );
          currentTarget.value = '';
        }}
      />
      <p class="nl-small" role="status">
        {problem ??
          (truth ? sourceWords(truth, labeled, rows) : t('batch_truth_words', LABEL_WORDS))}
      </p>
    </section>
  );
}

/** Words of tables, the same in every language. */
const FILE_COLUMN = 'file';
const LABEL_COLUMN = 'label';

const LABEL_WORDS = {
  types: 'glioma, meningioma, pituitary',
  tumor: 'tumor',
  yes: 'yes, 1',
  healthy: 'no_tumor',
  no: 'healthy, no, 0',
  other: 'not_brain_mri',
};

function sourceWords(truth: Truth, labeled: number, rows: number): string {
  if (truth.kind === 'folders') return plural('batch_truth_by_folders', rows, { labeled });
  const { name, table } = truth;
  const known = plural('batch_truth_by_table', rows, { name, labeled });
  if (table.unknown.length === 0) return known;
  const words = formatList(table.unknown, { type: 'unit' });
  return `${known} ${t('batch_truth_unknown_words', { words })}`;
}
