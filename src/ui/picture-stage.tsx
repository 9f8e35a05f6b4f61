import type { Finding } from '../engine/finding';
import { t } from '../i18n/t';
import { HeatMap } from './heat-map';
import { shownName } from './shown-name';
import type { Preview } from './use-picture';

export interface PictureStageProps {
  picture: Preview;
  name: string;
  finding: Finding;
  /** Opacity of the heat map, or null when it is off. */
  mapOpacity: number | null;
}

/** The picture on black, as for viewing, with the heat map over it on demand. */
export function PictureStage({ picture, name, finding, mapOpacity }: PictureStageProps) {
  const { width, height } = finding.picture;
  return (
    <div class="nl-stage">
      <div class="nl-frame" style={{ '--nl-ratio': String(width / height) }}>
        {picture.kind === 'held' && (
          <img
            class="nl-picture"
            src={picture.url}
            alt={t('card_preview_of', { name: shownName(name) })}
            draggable={false}
          />
        )}
        {picture.kind === 'gone' && <p class="nl-frame-empty">{t('card_picture_gone')}</p>}
        {mapOpacity !== null && <HeatMap map={finding.map} opacity={mapOpacity} />}
      </div>
    </div>
  );
}
