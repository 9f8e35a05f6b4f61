import type { ComponentType } from 'preact';
import { Brand } from '../ui/brand';
import type { JobsClient } from '../ui/jobs-client';
import { ModelLink } from '../ui/model-link';
import { ResearchLine } from '../ui/research-line';
import { useJobList } from '../ui/use-job-list';
import { LookingLine } from './intake/looking-line';
import { useIntake } from './intake/use-intake';
import { ResultsView } from './results/results-view';
import type { SettingsSource } from './settings/settings-source';
import { Nav } from './shell/nav';
import { useView } from './shell/use-view';
import { VIEW_IDS, VIEWS, type ViewProps } from './shell/views';
import { useVolumes } from './volumes/use-volumes';

export interface WorkspacePageProps {
  client: JobsClient;
  settings: SettingsSource;
  /** Every file goes to the batch, from whichever view it was handed in. */
  batchOnly?: boolean;
}

/** The workspace: the views, and the way from one to another. */
export function WorkspacePage({ client, settings, batchOnly = false }: WorkspacePageProps) {
  const [place, go] = useView(VIEW_IDS);
  const volumes = useVolumes();
  const list = useJobList(client);
  const intake = useIntake({ list, volumes, view: place.view, batchOnly, go });
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
      <ResultsView client={client} list={list} hidden={Other !== null} onHandedIn={intake.takeIn} />
      {Other && (
        <main class="ws-view-page">
          <Other rest={place.rest} go={go} settings={settings} volumes={volumes} />
        </main>
      )}
      {intake.looking && <LookingLine looking={intake.looking} onCancel={intake.cancel} />}
    </div>
  );
}
