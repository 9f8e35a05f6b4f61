import { useEffect, useState } from 'preact/hooks';
import type { BackendChoice } from '../../engine/backend-choice-schema';
import { t } from '../../i18n/t';
import type { Settings } from '../../storage/settings';
import { backendChoiceWords } from './backend-reason';
import { type Choice, ChoiceGroup } from './choice-group';
import { DeviceTest } from './device-test/device-test';
import { Section, type SectionProps } from './section';

const backends = (automatic: string): readonly Choice<Settings['backend']>[] => [
  { value: 'auto', words: t('settings_backend_auto'), note: automatic },
  { value: 'webgl', words: t('settings_backend_webgl') },
  { value: 'wasm', words: t('settings_backend_wasm') },
  { value: 'cpu', words: t('settings_backend_cpu') },
];

/** What calculates, and how the ways compare on this machine. */
export function BackendSection({ settings, source, change }: SectionProps) {
  const [choice, setChoice] = useState<BackendChoice | null>(null);
  useEffect(() => void source.readBackendChoice().then(setChoice), [source]);
  return (
    <Section title={t('settings_backend')}>
      <ChoiceGroup
        label={t('settings_backend')}
        name="backend"
        choices={backends(backendChoiceWords(choice))}
        chosen={settings.backend}
        onChoose={(backend) => change({ backend })}
      />
      <DeviceTest onChosen={setChoice} />
    </Section>
  );
}
