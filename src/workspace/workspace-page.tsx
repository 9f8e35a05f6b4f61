import type { ComponentType } from 'preact';
import { useCallback } from 'preact/hooks';
import { Brand } from '../ui/brand';
import type { JobsClient } from '../ui/jobs-client';
import { ModelLink } from '../ui/model-link';
import { ResearchLine } from '../ui/research-line';
import { ResultsView } from './results/results-view';
import type { SettingsSource } from './settings/settings-source';
import { Nav } from './shell/nav';
import { useView } from './shell/use-view';
import { VIEW_IDS, VIEWS, type ViewProps } from './shell/views';

export interface WorkspacePageProps {
  client: JobsClient;
  settings: SettingsSource;
}

/** The workspace: the views, and the way from one to another. */
export function WorkspacePage({ client, settings }: WorkspacePageProps) {
  const [place, go] = useView(VIEW_IDS);
  const showResults = useCallback(() => go('results'), [go]);
  const Other: ComponentType<ViewProps> | null =
    place.view === 'results' ? null : VIEWS[place.view].View;
  return (
    <div class="ws">
      <header class="ws-head">
        <Brand />
        <Nav current={place.view} />
        <div class="ws-head-note">
          <ResearchLine />
          <ModelLink />
        </div>
      </header>
      <ResultsView client={client} hidden={Other !== null} onFiles={showResults} />
      {Other && (
        <main class="ws-view-page">
          <Other rest={place.rest} go={go} settings={settings} />
        </main>
      )}
    </div>
  );
}
