import { useCallback, useRef, useState } from 'preact/hooks';
import { DropZone } from '../../ui/drop-zone';
import { DEFAULT_MAP_OPACITY } from '../../ui/finding-card';
import type { JobsClient } from '../../ui/jobs-client';
import { LiveRegion } from '../../ui/live-region';
import { RestartNotice } from '../../ui/restart-notice';
import { useJobList } from '../../ui/use-job-list';
import { EmptyDetail } from './empty-detail';
import { JobDetail } from './job-detail';
import { JobListPanel } from './job-list-panel';
import type { MapView } from './map-controls';
import { useSelectedJob } from './use-selected-job';

export interface ResultsViewProps {
  client: JobsClient;
  /** Another view is shown: this one stays, for it takes what is dropped or pasted anywhere. */
  hidden: boolean;
  /** Files were handed in: this view is where to see what becomes of them. */
  onFiles: () => void;
  /** Takes files that are none of this view's; false leaves them to it. */
  divert: (files: readonly File[]) => boolean;
}

/** A list of jobs, and one of them with room for its picture. */
export function ResultsView({ client, hidden, onFiles, divert }: ResultsViewProps) {
  const { jobs, news, submit, cancel, remove } = useJobList(client);
  const { selected, lost, select, unselect } = useSelectedJob(jobs);
  const [mapView, setMapView] = useState<MapView>({ shown: false, opacity: DEFAULT_MAP_OPACITY });
  const main = useRef<HTMLElement>(null);
  const submitAndFollow = useCallback(
    (files: readonly File[]) => {
      if (divert(files)) return;
      // New pictures are what the user wants to see now, whatever was selected before.
      unselect();
      onFiles();
      void submit(files);
    },
    [submit, unselect, onFiles, divert],
  );
  const removeAndFollow = (ids: readonly string[]) => {
    remove(ids);
    if (selected && ids.includes(selected.id)) unselect();
    // The pressed button is gone in a moment; without this, focus would fall back to the page.
    main.current?.focus();
  };
  return (
    <>
      <div class="ws-results" hidden={hidden}>
        <aside class="ws-side" aria-label="Pictures">
          <RestartNotice />
          <DropZone onFiles={submitAndFollow} />
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
