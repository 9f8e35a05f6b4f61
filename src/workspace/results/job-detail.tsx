import { t } from '../../i18n/t';
import type { Job } from '../../storage/job';
import { Button } from '../../ui/button';
import { cardAttributes } from '../../ui/card-attributes';
import { FindingBody, hasMap } from '../../ui/finding-body';
import type { JobsClient } from '../../ui/jobs-client';
import { PictureName } from '../../ui/picture-name';
import { PictureStage } from '../../ui/picture-stage';
import { shownName } from '../../ui/shown-name';
import { usePicture } from '../../ui/use-picture';
import { FindingFacts } from './finding-facts';
import { MapControls, type MapView } from './map-controls';
import { ReportButton } from './report-button';

export interface JobDetailProps {
  job: Job;
  client: JobsClient;
  mapView: MapView;
  onMapView: (view: MapView) => void;
  onCancel: () => void;
  onRemove: () => void;
}

/** One job with its picture at full size beside what is said of it. */
export function JobDetail(props: JobDetailProps) {
  const { job, client, mapView, onCancel, onRemove } = props;
  const finding = job.state.kind === 'done' ? job.state.finding : null;
  const picture = usePicture(client, finding ? job.id : null);
  return (
    <article class="ws-detail" aria-label={shownName(job.name)} {...cardAttributes(job)}>
      <header class="ws-detail-head">
        <PictureName name={job.name} />
        {job.state.kind !== 'working' && (
          <Button
            kind="quiet"
            label={t('results_remove_name', { name: shownName(job.name) })}
            onPress={onRemove}
          >
            {t('results_remove')}
          </Button>
        )}
      </header>
      {finding && (
        <div class="ws-view">
          <PictureStage
            picture={picture}
            name={job.name}
            finding={finding}
            mapOpacity={mapView.shown && hasMap(job.state) ? mapView.opacity : null}
          />
          {hasMap(job.state) && (
            <MapControls map={finding.map} view={mapView} onView={props.onMapView} />
          )}
        </div>
      )}
      <div class="ws-says">
        <FindingBody state={job.state} name={job.name} source={job.source} onCancel={onCancel} />
        {finding && <FindingFacts finding={finding} />}
        {finding && (
          <div class="nl-actions">
            <ReportButton job={job} finding={finding} client={client} />
          </div>
        )}
      </div>
    </article>
  );
}
