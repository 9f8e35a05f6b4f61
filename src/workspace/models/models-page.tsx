import { useCallback, useEffect, useState } from 'preact/hooks';
import { SHIPPED_MODEL } from '../../engine/model-registry';
import { t } from '../../i18n/t';
import { type KeptModel, listOwnModels, removeOwnModel } from '../../storage/models/own-models';
import { inPrivateWindows } from '../../storage/private-window';
import type { Settings } from '../../storage/settings';
import { ModelImport } from './model-import';
import { OwnModelList } from './own-model-list';

export interface ModelsPageProps {
  settings: Settings;
  change: (change: Partial<Settings>) => void;
}

/** Models that the user has brought: add, choose, remove. */
export function ModelsPage({ settings, change }: ModelsPageProps) {
  const [models, setModels] = useState<KeptModel[]>([]);
  const refresh = useCallback(() => void listOwnModels().then(setModels, () => undefined), []);
  useEffect(refresh, [refresh]);
  const remove = (id: string) => {
    if (settings.model === id) change({ model: SHIPPED_MODEL.id });
    void removeOwnModel(id).then(refresh);
  };
  return (
    <div class="st-page">
      <p class="md-back">
        <a class="nl-link" href="#settings">
          <span class="nl-back" aria-hidden="true" />
          {t('settings_title')}
        </a>
      </p>
      <h1>{t('models_title')}</h1>
      <p class="st-text">{t('models_intro')}</p>
      {inPrivateWindows() ? (
        <p class="nl-note">{t('models_private')}</p>
      ) : (
        <>
          <OwnModelList
            models={models}
            chosen={settings.model}
            onChoose={(model) => change({ model })}
            onRemove={remove}
          />
          <ModelImport onAdded={refresh} />
        </>
      )}
    </div>
  );
}
