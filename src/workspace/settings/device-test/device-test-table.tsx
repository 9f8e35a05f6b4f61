import { BACKENDS, type Backend } from '../../../engine/finding';
import { t } from '../../../i18n/t';
import { problemSentences } from '../../../problems/problem-sentences';
import { BACKEND_NAMES } from '../../../ui/backend-names';
import { formatDuration } from '../../../ui/format-duration';
import type { DeviceTests } from './run-device-test';

export interface DeviceTestTableProps {
  tests: DeviceTests;
  /** What the automatic choice is, once all are tested. */
  chosen: Backend | null;
}

/** What each backend does on this machine. */
export function DeviceTestTable({ tests, chosen }: DeviceTestTableProps) {
  return (
    <table class="st-table">
      <caption class="nl-unseen">{t('settings_device_caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('settings_device_backend')}</th>
          <th scope="col">{t('settings_device_self_test')}</th>
          <th scope="col">{t('settings_device_loading')}</th>
          <th scope="col">{t('settings_device_picture')}</th>
        </tr>
      </thead>
      <tbody>
        {BACKENDS.map((backend) => (
          <tr key={backend} class={backend === chosen ? 'st-chosen' : undefined}>
            <th scope="row">
              {BACKEND_NAMES[backend]}
              {backend === chosen && <span class="st-tag">{t('settings_device_chosen')}</span>}
            </th>
            <Outcome test={tests[backend]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ test }: { test: DeviceTests[Backend] }) {
  if (test === null) return <td colSpan={3}>{t('settings_device_waiting')}</td>;
  if (test === 'running') return <td colSpan={3}>{t('settings_device_running')}</td>;
  switch (test.kind) {
    case 'passed':
      return (
        <>
          <td>{t('settings_device_passed')}</td>
          <td class="nl-number">{formatDuration(test.loadMs)}</td>
          <td class="nl-number">{formatDuration(test.inferenceMs)}</td>
        </>
      );
    case 'wrong-numbers':
      return <td colSpan={3}>{t('settings_device_wrong')}</td>;
    case 'failed':
      return <td colSpan={3}>{problemSentences(test.problem).what}</td>;
  }
}
