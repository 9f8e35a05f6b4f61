import { useState } from 'preact/hooks';
import type { OwnModel } from '../../engine/own-model/own-model-schema';
import { Button } from '../../ui/button';
import { Field, Select, TextInput } from './form-fields';
import { LabelMeanings } from './label-meanings';
import { describedBy, type ModelDraft } from './model-draft';

export interface ModelFormProps {
  initial: ModelDraft;
  busy: boolean;
  onSend: (description: OwnModel) => void;
  onCancel: () => void;
}

/** What has to be known of a model beside its files. */
export function ModelForm({ initial, busy, onSend, onCancel }: ModelFormProps) {
  const [draft, setDraft] = useState(initial);
  const [wrong, setWrong] = useState('');
  const set = (change: Partial<ModelDraft>) => setDraft((before) => ({ ...before, ...change }));
  const send = () => {
    const described = describedBy(draft);
    setWrong(typeof described === 'string' ? described : '');
    if (typeof described !== 'string') onSend(described);
  };
  return (
    <div class="md-form">
      <Field label="Name">
        <TextInput value={draft.name} onValue={(name) => set({ name })} />
      </Field>
      <div class="md-pair">
        <Field label="Side of the input" hint="In pixels; the input is square.">
          <TextInput value={draft.size} inputMode="numeric" onValue={(size) => set({ size })} />
        </Field>
        <Field label="Channels">
          <Select
            value={draft.channels}
            options={[
              ['1', '1 (grey)'],
              ['3', '3 (grey three times)'],
            ]}
            onValue={(channels) => set({ channels })}
          />
        </Field>
      </div>
      <div class="md-pair">
        <Field label="Values">
          <Select
            value={draft.scaling}
            options={[
              ['unit', '0 to 1'],
              ['signed', '−1 to 1'],
              ['bytes', '0 to 255'],
              ['standard', 'Mean and standard deviation'],
            ]}
            onValue={(scaling) => set({ scaling })}
          />
        </Field>
        <Field label="Shape">
          <Select
            value={draft.fit}
            options={[
              ['stretch', 'Stretched to a square'],
              ['letterbox', 'With black bars'],
            ]}
            onValue={(fit) => set({ fit })}
          />
        </Field>
      </div>
      {draft.scaling === 'standard' && (
        <div class="md-pair">
          <Field label="Mean" hint="Of values of 0 to 1: one number, or three.">
            <TextInput value={draft.mean} inputMode="decimal" onValue={(mean) => set({ mean })} />
          </Field>
          <Field label="Standard deviation">
            <TextInput value={draft.std} inputMode="decimal" onValue={(std) => set({ std })} />
          </Field>
        </div>
      )}
      <Field label="Output">
        <Select
          value={draft.output}
          options={[
            ['softmax', 'Probabilities (softmax)'],
            ['logits', 'Logits'],
            ['sigmoid', 'One probability, of the second label (sigmoid)'],
          ]}
          onValue={(output) => set({ output })}
        />
      </Field>
      <Field label="Labels" hint="One a line, in the order of the outputs.">
        <textarea
          class="nl-input"
          rows={4}
          value={draft.labels}
          onInput={({ currentTarget }) => set({ labels: currentTarget.value })}
        />
      </Field>
      <LabelMeanings draft={draft} onMeanings={(meanings) => set({ meanings })} />
      <p class="md-wrong" role="alert">
        {wrong}
      </p>
      <div class="nl-actions">
        {!busy && <Button onPress={send}>Check and add</Button>}
        <Button kind="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
