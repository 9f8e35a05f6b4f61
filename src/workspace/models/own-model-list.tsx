import { SHIPPED_MODEL } from '../../engine/model-registry';
import { formatList } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { KeptModel } from '../../storage/models/own-models';
import { Button } from '../../ui/button';
import { formatBytes } from '../../ui/format-bytes';
import { formatDuration } from '../../ui/format-duration';

export interface OwnModelListProps {
  models: readonly KeptModel[];
  chosen: string;
  onChoose: (id: string) => void;
  onRemove: (id: string) => void;
}

/** The shipped model and the user's own; one of them answers. */
export function OwnModelList({ models, chosen, onChoose, onRemove }: OwnModelListProps) {
  return (
    <ul class="md-list">
      <li>
        <span class="md-what">
          <strong>{SHIPPED_MODEL.name}</strong>
          <span class="nl-small">{t('models_shipped_note')}</span>
        </span>
        <Use
          name={SHIPPED_MODEL.name}
          used={chosen === SHIPPED_MODEL.id}
          onUse={() => onChoose(SHIPPED_MODEL.id)}
        />
      </li>
      {models.map((model) => {
        const { id, description, check, bytes } = model;
        return (
          <li key={id}>
            <span class="md-what">
              <strong>{description.name}</strong>
              <span class="nl-small">
                {t('models_facts', {
                  labels: formatList(
                    description.labels.map(({ name }) => name),
                    { type: 'unit' },
                  ),
                  size: formatBytes(bytes),
                  time: formatDuration(check.inferenceMs),
                  id,
                })}
              </span>
            </span>
            <Use name={description.name} used={chosen === id} onUse={() => onChoose(id)} />
            <Button
              kind="quiet"
              label={t('models_remove_named', { name: description.name })}
              onPress={() => onRemove(id)}
            >
              {t('models_remove')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function Use({ name, used, onUse }: { name: string; used: boolean; onUse: () => void }) {
  return (
    <Button
      pressed={used}
      label={used ? t('models_used_named', { name }) : t('models_use_named', { name })}
      onPress={onUse}
    >
      {used ? t('models_used') : t('models_use')}
    </Button>
  );
}
