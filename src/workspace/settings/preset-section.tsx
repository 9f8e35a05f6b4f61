import { useEffect, useState } from 'preact/hooks';
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
    <Section title="Sensitivity">
      <ChoiceGroup
        label="Sensitivity"
        name="preset"
        choices={[
          { value: 'balanced', words: 'Balanced', note: costWords(figures?.balanced) },
          {
            value: 'more_sensitive',
            words: 'More sensitive',
            note: costWords(figures?.moreSensitive),
          },
        ]}
        chosen={settings.preset}
        onChoose={(preset) => change({ preset })}
      />
      <p class="nl-small st-text">
        {figures &&
          `Measured on ${figures.measuredOn.tumors} slices with a tumor and ${figures.measuredOn.healthy} without, which the model had not seen. `}
        Other pictures give other figures. Findings that are there stay as they are.{' '}
        {isOwnModel(settings.model) && 'A model of your own has no presets. '}
        <ModelLink />
      </p>
    </Section>
  );
}

function costWords(cost: PresetCost | undefined): string | undefined {
  if (!cost) return undefined;
  const { found, falseAlarms, missed } = cost;
  return `Of slices with a tumor, ${formatPercent(found[0])} look like one to it, and in ${formatPercent(missed[0])} it finds none. Of slices without, ${formatPercent(falseAlarms[0])} look like a tumor (false alarms; 95% interval ${formatPercent(falseAlarms[1])} to ${formatPercent(falseAlarms[2])}). On the rest it does not decide.`;
}
