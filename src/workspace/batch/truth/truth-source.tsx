import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
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
    setProblem(usable ? null : `${file.name} holds no labels that NeuroLens knows.`);
    if (usable) batchStore.setTruth({ kind: 'table', name: file.name, table });
  };
  return (
    <section class="ws-truth-source" aria-label="What is known">
      <p>
        Say what the pictures show, and the verdicts are compared with it: by a table with the
        columns <code>file</code> and <code>label</code>, or by the names of their folders.
      </p>
      <div class="ws-batch-actions">
        <Button
          kind={truth ? 'plain' : 'primary'}
          pressed={truth?.kind === 'table'}
          onPress={() => input.current?.click()}
        >
          Choose a table (CSV)
        </Button>
        <Button
          pressed={truth?.kind === 'folders'}
          onPress={() => batchStore.setTruth({ kind: 'folders' })}
        >
          Use folder names
        </Button>
        {truth && (
          <Button kind="quiet" onPress={() => batchStore.setTruth(null)}>
            Forget
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        aria-label="Table of labels"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void read(file).catch(() => setProblem(`${file.name} cannot be read.`));
          currentTarget.value = '';
        }}
      />
      <p class="nl-small" role="status">
        {problem ?? (truth ? sourceWords(truth, labeled, rows) : LABEL_WORDS)}
      </p>
    </section>
  );
}

const LABEL_WORDS =
  'Labels: glioma, meningioma, pituitary, tumor (or yes, 1), no_tumor (or healthy, no, 0), not_brain_mri. Case, spaces and underscores do not matter.';

function sourceWords(truth: Truth, labeled: number, rows: number): string {
  const known = `${labeled} of ${rows} rows have a finding and a label`;
  if (truth.kind === 'folders') return `By folder names: ${known}.`;
  const { unknown } = truth.table;
  const others = unknown.length > 0 ? ` Words that are no label: ${unknown.join(', ')}.` : '';
  return `By ${truth.name}: ${known}.${others}`;
}
