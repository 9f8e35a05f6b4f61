import { useEffect, useState } from 'preact/hooks';
import type { BackendChoice } from '../../engine/backend-choice-schema';
import type { Settings } from '../../storage/settings';
import { backendChoiceWords } from './backend-reason';
import { type Choice, ChoiceGroup } from './choice-group';
import { DeviceTest } from './device-test/device-test';
import { Section, type SectionProps } from './section';

const BACKENDS: readonly Choice<Settings['backend']>[] = [
  { value: 'auto', words: 'Automatic' },
  { value: 'webgl', words: 'WebGL (graphics card)' },
  { value: 'wasm', words: 'WebAssembly (processor)' },
  { value: 'cpu', words: 'CPU (slow, works everywhere)' },
];

/** What calculates, and how the ways compare on this machine. */
export function BackendSection({ settings, source, change }: SectionProps) {
  const [choice, setChoice] = useState<BackendChoice | null>(null);
  useEffect(() => void source.readBackendChoice().then(setChoice), [source]);
  const automatic = { ...BACKENDS[0], note: backendChoiceWords(choice) } as (typeof BACKENDS)[0];
  return (
    <Section title="Analysis backend">
      <ChoiceGroup
        label="Analysis backend"
        name="backend"
        choices={[automatic, ...BACKENDS.slice(1)]}
        chosen={settings.backend}
        onChoose={(backend) => change({ backend })}
      />
      <DeviceTest onChosen={setChoice} />
    </Section>
  );
}
