import { SHIPPED_MODEL } from '../../engine/model-registry';
import type { KeptModel } from '../../storage/models/own-models';
import { Button } from '../../ui/button';
import { formatDuration } from '../../ui/format-duration';
import { formatBytes } from '../settings/storage/storage-used';

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
          <span class="nl-small">Calibrated and measured, with a map.</span>
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
                {description.labels.map(({ name }) => name).join(', ')} · {formatBytes(bytes)},{' '}
                {formatDuration(check.inferenceMs)} a picture · {id}
              </span>
            </span>
            <Use name={description.name} used={chosen === id} onUse={() => onChoose(id)} />
            <Button kind="quiet" label={`Remove ${description.name}`} onPress={() => onRemove(id)}>
              Remove
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function Use({ name, used, onUse }: { name: string; used: boolean; onUse: () => void }) {
  return (
    <Button pressed={used} label={used ? `${name} is used` : `Use ${name}`} onPress={onUse}>
      {used ? 'Used' : 'Use'}
    </Button>
  );
}
