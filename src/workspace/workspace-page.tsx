import { useCallback, useRef, useState } from 'preact/hooks';
import { Brand } from '../ui/brand';
import { DropZone } from '../ui/drop-zone';
import { DEFAULT_MAP_OPACITY } from '../ui/finding-card';
import type { JobsClient } from '../ui/jobs-client';
import { LiveRegion } from '../ui/live-region';
import { ModelLink } from '../ui/model-link';
import { ResearchLine } from '../ui/research-line';
import { RestartNotice } from '../ui/restart-notice';
import { useJobList } from '../ui/use-job-list';
import { EmptyDetail } from './empty-detail';
import { JobDetail } from './job-detail';
import { JobListPanel } from './job-list-panel';
import type { MapView } from './map-controls';
import { SettingsPanel } from './settings-panel';
import type { SettingsSource } from './settings-source';
import { useSelectedJob } from './use-selected-job';

export interface WorkspacePageProps {
  client: JobsClient;
  settings: SettingsSource;
}

/** The workspace: a list of jobs, and one of them with room for its picture. */
export function WorkspacePage({ client, settings }: WorkspacePageProps) {
  const { jobs, news, submit, cancel, remove } = useJobList(client);
  const { selected, lost, select, unselect } = useSelectedJob(jobs);
  const [mapView, setMapView] = useState<MapView>({ shown: false, opacity: DEFAULT_MAP_OPACITY });
  const main = useRef<HTMLElement>(null);
  const submitAndFollow = useCallback(
    (files: readonly File[]) => {
      // New pictures are what the user wants to see now, whatever was selected before.
      unselect();
      void submit(files);
    },
    [submit, unselect],
  );
  const removeAndFollow = (ids: readonly string[]) => {
    remove(ids);
    if (selected && ids.includes(selected.id)) unselect();
    // The pressed button is gone in a moment; without this, focus would fall back to the page.
    main.current?.focus();
  };
  return (
    <div class="ws">
      <header class="ws-head">
        <Brand />
        <ResearchLine />
        <ModelLink />
      </header>
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
      <SettingsPanel source={settings} />
      <LiveRegion text={news} />
    </div>
  );
}
