import { useState } from 'preact/hooks';
import type { OwnModel } from '../../engine/own-model/own-model-schema';
import { t } from '../../i18n/t';
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
      <Field label={t('models_form_name')}>
        <TextInput value={draft.name} onValue={(name) => set({ name })} />
      </Field>
      <div class="md-pair">
        <Field label={t('models_form_side')} hint={t('models_form_side_hint')}>
          <TextInput value={draft.size} inputMode="numeric" onValue={(size) => set({ size })} />
        </Field>
        <Field label={t('models_form_channels')}>
          <Select
            value={draft.channels}
            options={[
              ['1', t('models_form_channels_one')],
              ['3', t('models_form_channels_three')],
            ]}
            onValue={(channels) => set({ channels })}
          />
        </Field>
      </div>
      <div class="md-pair">
        <Field label={t('models_form_values')}>
          <Select
            value={draft.scaling}
            options={[
              ['unit', t('models_form_values_unit')],
              ['signed', t('models_form_values_signed')],
              ['bytes', t('models_form_values_bytes')],
              ['standard', t('models_form_values_standard')],
            ]}
            onValue={(scaling) => set({ scaling })}
          />
        </Field>
        <Field label={t('models_form_shape')}>
          <Select
            value={draft.fit}
            options={[
              ['stretch', t('models_form_shape_stretch')],
              ['letterbox', t('models_form_shape_letterbox')],
            ]}
            onValue={(fit) => set({ fit })}
          />
        </Field>
      </div>
      {draft.scaling === 'standard' && (
        <div class="md-pair">
          <Field label={t('models_form_mean')} hint={t('models_form_mean_hint')}>
            <TextInput value={draft.mean} inputMode="decimal" onValue={(mean) => set({ mean })} />
          </Field>
          <Field label={t('models_form_deviation')}>
            <TextInput value={draft.std} inputMode="decimal" onValue={(std) => set({ std })} />
          </Field>
        </div>
      )}
      <Field label={t('models_form_output')}>
        <Select
          value={draft.output}
          options={[
            ['softmax', t('models_form_output_softmax')],
            ['logits', t('models_form_output_logits')],
            ['sigmoid', t('models_form_output_sigmoid')],
          ]}
          onValue={(output) => set({ output })}
        />
      </Field>
      <Field label={t('models_form_labels')} hint={t('models_form_labels_hint')}>
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
        {!busy && <Button onPress={send}>{t('models_form_send')}</Button>}
        <Button kind="quiet" onPress={onCancel}>
          {t('models_form_cancel')}
        </Button>
      </div>
    </div>
  );
}
