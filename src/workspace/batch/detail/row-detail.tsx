import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../../i18n/t';
import { Button } from '../../../ui/button';
import { FindingBody, hasMap } from '../../../ui/finding-body';
import { CloseIcon } from '../../../ui/icon';
import { PictureStage } from '../../../ui/picture-stage';
import { FindingFacts } from '../../results/finding-facts';
import { MapControls, type MapView } from '../../results/map-controls';
import type { BatchRow } from '../run/batch-row';
import { rowJobState } from '../run/row-job-state';
import { rowName } from '../table/row-name';
import { useRowPicture } from './use-row-picture';

export interface RowDetailProps {
  row: BatchRow;
  mapView: MapView;
  onMapView: (view: MapView) => void;
  onClose: () => void;
}

/** A row with its picture, and what is said of it. The card that scripts read is the row. */
export function RowDetail({ row, mapView, onMapView, onClose }: RowDetailProps) {
  const name = rowName(row);
  const state = useMemo(() => rowJobState(row), [row]);
  const finding = state.kind === 'done' ? state.finding : null;
  const heading = useRef<HTMLElement>(null);
  // A new row begins at its top, wherever the last one was scrolled to.
  useLayoutEffect(() => heading.current?.scrollIntoView({ block: 'nearest' }), [row.id]);
  return (
    <section class="ws-batch-detail" aria-label={t('batch_detail_label', { name })}>
      <header ref={heading} class="ws-detail-head">
        <bdi class="nl-name" title={name}>
          {name}
        </bdi>
        <Button kind="icon" label={t('batch_detail_close')} onPress={onClose}>
          <CloseIcon />
        </Button>
      </header>
      {finding && <RowPicture row={row} mapView={mapView} onMapView={onMapView} state={state} />}
      <div class="ws-says">
        <FindingBody state={state} name={name} source="file" />
        {finding && <FindingFacts finding={finding} />}
      </div>
    </section>
  );
}

function RowPicture(
  props: Pick<RowDetailProps, 'row' | 'mapView' | 'onMapView'> & {
    state: ReturnType<typeof rowJobState>;
  },
) {
  const { row, mapView, onMapView, state } = props;
  const picture = useRowPicture(row);
  if (state.kind !== 'done') return null;
  return (
    <div class="ws-view">
      <PictureStage
        picture={picture}
        name={rowName(row)}
        finding={state.finding}
        mapOpacity={mapView.shown && hasMap(state) ? mapView.opacity : null}
      />
      {hasMap(state) && <MapControls map={state.finding.map} view={mapView} onView={onMapView} />}
    </div>
  );
}
