import { t } from '../../../i18n/t';
import type { Volume } from '../../../imaging/volume/volume';
import type { Window } from '../../../imaging/volume/window';
import { Button } from '../../../ui/button';
import { formatValue } from './format-value';
import { boundedWindow } from './window-drag';

export interface WindowFieldsProps {
  volume: Volume;
  window: Window;
  onWindow: (window: Window) => void;
}

/** The window as two numbers, and the way back to the one that the volume came with. */
export function WindowFields({ volume, window, onWindow }: WindowFieldsProps) {
  const changed = window.center !== volume.window.center || window.width !== volume.window.width;
  const field = (part: keyof Window, label: string) => (
    <label>
      <span>{label}</span>
      <input
        type="number"
        step="any"
        value={formatValue(window[part])}
        onChange={({ currentTarget }) => {
          const value = currentTarget.valueAsNumber;
          if (Number.isNaN(value)) currentTarget.value = formatValue(window[part]);
          else onWindow(boundedWindow(volume, { ...window, [part]: value }));
        }}
      />
    </label>
  );
  return (
    <fieldset class="vol-window">
      <legend class="nl-unseen">{t('volumes_window')}</legend>
      {field('center', t('volumes_window_center'))}
      {field('width', t('volumes_window_width'))}
      {changed ? (
        <Button kind="quiet" onPress={() => onWindow(volume.window)}>
          {volume.windowSource === 'file'
            ? t('volumes_window_back_file')
            : t('volumes_window_back_automatic')}
        </Button>
      ) : (
        <span class="nl-small">
          {volume.windowSource === 'file'
            ? t('volumes_window_file')
            : t('volumes_window_automatic')}
        </span>
      )}
    </fieldset>
  );
}
