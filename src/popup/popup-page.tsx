import { useRef } from 'preact/hooks';
import { t } from '../i18n/t';
import { Brand } from '../ui/brand';
import { Button } from '../ui/button';
import { DropZone } from '../ui/drop-zone';
import { OpenIcon } from '../ui/icon';
import type { JobsClient } from '../ui/jobs-client';
import { LiveRegion } from '../ui/live-region';
import { ModelLink } from '../ui/model-link';
import { RestartNotice } from '../ui/restart-notice';
import { useJobList } from '../ui/use-job-list';
import { EmptyState } from './empty-state';
import { JobCard } from './job-card';
import { PageActions, type PageActionsProps } from './page-actions';
import type { PopupView } from './popup-view';

export interface PopupPageProps {
  client: JobsClient;
  view: PopupView;
  /** Over a page: checks all its pictures. */
  /** What can be done with the page behind the popup, where there is one. */
  pageActions?: PageActionsProps | undefined;
}

/** The popup: hand in pictures, see the running and the latest results. */
export function PopupPage({ client, view, pageActions }: PopupPageProps) {
  const { jobs, news, submit, cancel, remove } = useJobList(client);
  const results = useRef<HTMLElement>(null);
  const removeOne = (id: string) => {
    remove([id]);
    // The pressed button is gone in a moment; without this, focus would fall back to the page.
    results.current?.focus();
  };
  return (
    <div class="popup">
      <header class="popup-head">
        <Brand />
        <Button kind="quiet" onPress={() => view.openWorkspace()}>
          <OpenIcon />
          {t('popup_open_in_tab')}
        </Button>
      </header>
      <main>
        <RestartNotice />
        <DropZone
          compact={jobs !== null && jobs.length > 0}
          onFiles={submit}
          onChooseElsewhere={view.toolbar ? view.openWindow : undefined}
        />
        {pageActions && <PageActions {...pageActions} />}
        <section ref={results} class="popup-results" tabIndex={-1} aria-label={t('popup_results')}>
          {jobs?.map((job, index) => (
            <JobCard
              key={job.id}
              job={job}
              client={client}
              newest={index === 0}
              onCancel={() => cancel(job.id)}
              onRemove={() => removeOne(job.id)}
              onOpen={() => view.openWorkspace(job.id)}
            />
          ))}
          {jobs?.length === 0 && <EmptyState />}
        </section>
      </main>
      <footer class="popup-foot">
        <ModelLink />
      </footer>
      <LiveRegion text={news} />
    </div>
  );
}
