import { useEffect, useState } from 'preact/hooks';
import { SHIPPED_MODEL } from '../../engine/model-registry';
import { type KeptModel, listOwnModels } from '../../storage/models/own-models';
import { Button } from '../../ui/button';
import { Section, type SectionProps } from './section';

/** Which model answers, and the way to the user's own. */
export function ModelSection({ settings, change }: SectionProps) {
  const [own, setOwn] = useState<KeptModel[]>([]);
  useEffect(() => void listOwnModels().then(setOwn, () => undefined), []);
  const shipped = settings.model === SHIPPED_MODEL.id;
  const name = own.find(({ id }) => id === settings.model)?.description.name;
  return (
    <Section title="Model">
      <p class="st-text">
        {shipped
          ? `${SHIPPED_MODEL.name}: ${SHIPPED_MODEL.description}`
          : `${name ?? settings.model}: a model of your own, uncalibrated.`}
      </p>
      <div class="nl-actions">
        {!shipped && (
          <Button onPress={() => change({ model: SHIPPED_MODEL.id })}>
            Use the model of NeuroLens
          </Button>
        )}
        <a class="nl-link" href="#settings/models">
          Models of your own
        </a>
      </div>
    </Section>
  );
}
