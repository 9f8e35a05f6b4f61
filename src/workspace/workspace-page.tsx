import type { ComponentType } from 'preact';
import { useCallback } from 'preact/hooks';
import { Brand } from '../ui/brand';
import type { JobsClient } from '../ui/jobs-client';
import { ModelLink } from '../ui/model-link';
import { ResearchLine } from '../ui/research-line';
import { namedFiles, startBatch } from './batch/batch-store';
import { ResultsView } from './results/results-view';
import type { SettingsSource } from './settings/settings-source';
import { Nav } from './shell/nav';
import { useView } from './shell/use-view';
import { VIEW_IDS, VIEWS, type ViewProps } from './shell/views';

export interface WorkspacePageProps {
  client: JobsClient;
  settings: SettingsSource;
  /** Every file goes to the batch, from whichever view it was handed in. */
  batchOnly?: boolean;
}

/** The workspace: the views, and the way from one to another. */
export function WorkspacePage({ client, settings, batchOnly = false }: WorkspacePageProps) {
  const [place, go] = useView(VIEW_IDS);
  const showResults = useCallback(() => go('results'), [go]);
  const divert = useCallback(
    (files: readonly File[]) => {
      const toBatch = batchOnly || place.view === 'batch';
      if (toBatch) startBatch(namedFiles(files));
      return toBatch;
    },
    [batchOnly, place.view],
  );
  const Other: ComponentType<ViewProps> | null =
    place.view === 'results' ? null : VIEWS[place.view].View;
  return (
    <div class="ws">
      <header class="ws-head">
        <Brand />
        <Nav current={place.view} />
        <ResearchLine />
        <ModelLink />
      </header>
      <ResultsView client={client} hidden={Other !== null} onFiles={showResults} divert={divert} />
      {Other && (
        <main class="ws-view-page">
          <Other rest={place.rest} go={go} settings={settings} />
        </main>
      )}
    </div>
  );
}
