import { useCallback, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { DropZone } from '../../ui/drop-zone';
import { DEFAULT_MAP_OPACITY } from '../../ui/finding-card';
import type { JobsClient } from '../../ui/jobs-client';
import { LiveRegion } from '../../ui/live-region';
import { RestartNotice } from '../../ui/restart-notice';
import type { JobList } from '../../ui/use-job-list';
import { type HandedIn, useNamedFiles } from '../open/use-named-files';
import { EmptyDetail } from './empty-detail';
import { JobDetail } from './job-detail';
import { JobListPanel } from './job-list-panel';
import type { MapView } from './map-controls';
import { useSelectedJob } from './use-selected-job';

export interface ResultsViewProps {
  client: JobsClient;
  /** Another view is shown: this one stays, for it takes what is dropped or pasted anywhere. */
  hidden: boolean;
  list: JobList;
  /** Takes what is handed in anywhere on the page. */
  onHandedIn: (handedIn: HandedIn) => void;
}

/** A list of jobs, and one of them with room for its picture. */
export function ResultsView({ client, list, hidden, onHandedIn }: ResultsViewProps) {
  const { jobs, news, cancel, remove } = list;
  const { selected, lost, select, unselect } = useSelectedJob(jobs);
  const [mapView, setMapView] = useState<MapView>({ shown: false, opacity: DEFAULT_MAP_OPACITY });
  const main = useRef<HTMLElement>(null);
  const takeAndFollow = useCallback(
    (handedIn: HandedIn) => {
      // New pictures are what the user wants to see now, whatever was selected before.
      unselect();
      onHandedIn(handedIn);
    },
    [unselect, onHandedIn],
  );
  const intake = useNamedFiles(takeAndFollow);
  const removeAndFollow = (ids: readonly string[]) => {
    remove(ids);
    if (selected && ids.includes(selected.id)) unselect();
    // The pressed button is gone in a moment; without this, focus would fall back to the page.
    main.current?.focus();
  };
  return (
    <>
      <div class="ws-results" hidden={hidden}>
        <aside class="ws-side" aria-label={t('results_pictures')}>
          <RestartNotice />
          <DropZone {...intake} />
          <JobListPanel
            jobs={jobs ?? []}
            selectedId={selected?.id ?? null}
            onSelect={select}
            onClear={removeAndFollow}
          />
        </aside>
        <main ref={main} class="ws-main" tabIndex={-1}>
          {selected ? (
            <JobDetail
              key={selected.id}
              job={selected}
              client={client}
              mapView={mapView}
              onMapView={setMapView}
              onCancel={() => cancel(selected.id)}
              onRemove={() => removeAndFollow([selected.id])}
            />
          ) : (
            jobs && <EmptyDetail lost={lost} />
          )}
        </main>
      </div>
      <LiveRegion text={news} />
    </>
  );
}
