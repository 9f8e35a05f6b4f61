import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { isOwnModel } from '../../storage/models/own-model-id';
import { formatPercent } from '../../ui/format-percent';
import { ModelLink } from '../../ui/model-link';
import { ChoiceGroup } from './choice-group';
import { type PresetCost, type PresetFigures, readPresetFigures } from './preset-figures';
import { Section, type SectionProps } from './section';

/** How readily the shipped model says that a picture looks like a tumor, and what that costs. */
export function PresetSection({ settings, change }: SectionProps) {
  const [figures, setFigures] = useState<PresetFigures | null>(null);
  useEffect(() => void readPresetFigures().then(setFigures), []);
  return (
    <Section title={t('settings_sensitivity')}>
      <ChoiceGroup
        label={t('settings_sensitivity')}
        name="preset"
        choices={[
          {
            value: 'balanced',
            words: t('settings_preset_balanced'),
            note: costWords(figures?.balanced),
          },
          {
            value: 'more_sensitive',
            words: t('settings_preset_sensitive'),
            note: costWords(figures?.moreSensitive),
          },
        ]}
        chosen={settings.preset}
        onChoose={(preset) => change({ preset })}
      />
      <p class="nl-small st-text">
        {figures && <>{t('settings_preset_measured', figures.measuredOn)} </>}
        {t('settings_preset_elsewhere')}{' '}
        {isOwnModel(settings.model) && <>{t('settings_preset_own_model')} </>}
        <ModelLink />
      </p>
    </Section>
  );
}

function costWords(cost: PresetCost | undefined): string | undefined {
  if (!cost) return undefined;
  const { found, falseAlarms, missed } = cost;
  return t('settings_preset_cost', {
    found: formatPercent(found[0]),
    missed: formatPercent(missed[0]),
    alarms: formatPercent(falseAlarms[0]),
    low: formatPercent(falseAlarms[1]),
    high: formatPercent(falseAlarms[2]),
  });
}
