import { useEffect, useState } from 'preact/hooks';
import { SHIPPED_MODEL } from '../../engine/model-registry';
import { t } from '../../i18n/t';
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
    <Section title={t('settings_model')}>
      <p class="st-text">
        {shipped
          ? t('settings_model_shipped', {
              name: SHIPPED_MODEL.name,
              description: t('settings_shipped_model'),
            })
          : t('settings_model_own', { name: name ?? settings.model })}
      </p>
      <div class="nl-actions">
        {!shipped && (
          <Button onPress={() => change({ model: SHIPPED_MODEL.id })}>
            {t('settings_model_use_shipped')}
          </Button>
        )}
        <a class="nl-link" href="#settings/models">
          {t('settings_models_link')}
        </a>
      </div>
    </Section>
  );
}
