import { useCallback, useEffect, useState } from 'preact/hooks';
import { Section } from '../section';
import { Erase } from './erase';
import { formatBytes, type StorageUsed, storageUsed } from './storage-used';

/** What is kept on this machine, and the way to get rid of it. */
export function StorageSection() {
  const [used, setUsed] = useState<StorageUsed | null>(null);
  const measure = useCallback(() => void storageUsed().then(setUsed, () => undefined), []);
  useEffect(measure, [measure]);
  return (
    <Section title="Storage">
      {used && (
        <dl class="st-keys">
          {rows(used).map(([what, bytes]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd class="nl-number">{formatBytes(bytes)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Erase onErased={measure} />
    </Section>
  );
}

function rows({ disk, settings, session }: StorageUsed): [string, number][] {
  return [
    ['History and models of your own, on the disk', disk],
    ['Settings', settings],
    ...(session === null
      ? []
      : ([['Results, in memory until the browser is closed', session]] as [string, number][])),
  ];
}
