import { useCallback, useEffect, useState } from 'preact/hooks';
import { t } from '../../../i18n/t';
import { formatBytes } from '../../../ui/format-bytes';
import { Section } from '../section';
import { Erase } from './erase';
import { type StorageUsed, storageUsed } from './storage-used';

/** What is kept on this machine, and the way to get rid of it. */
export function StorageSection() {
  const [used, setUsed] = useState<StorageUsed | null>(null);
  const measure = useCallback(() => void storageUsed().then(setUsed, () => undefined), []);
  useEffect(measure, [measure]);
  return (
    <Section title={t('settings_storage')}>
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
    [t('settings_storage_disk'), disk],
    [t('settings_storage_settings'), settings],
    ...(session === null ? [] : ([[t('settings_storage_results'), session]] as [string, number][])),
  ];
}
