import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Job } from '../../storage/job';
import { ClearAll } from './clear-all';
import { JobRow } from './job-row';

export interface JobListPanelProps {
  jobs: readonly Job[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  onClear: (ids: readonly string[]) => void;
}

/** All jobs, newest first. */
export function JobListPanel({ jobs, selectedId, onSelect, onClear }: JobListPanelProps) {
  if (jobs.length === 0) return null;
  return (
    <section class="ws-list" aria-label={t('results_title')}>
      <div class="ws-list-head">
        <h2>
          {t('results_title')} <span class="nl-small">{formatNumber(jobs.length)}</span>
        </h2>
        <ClearAll count={jobs.length} onClear={() => onClear(jobs.map((job) => job.id))} />
      </div>
      <ul>
        {jobs.map((job) => (
          <li key={job.id}>
            <JobRow job={job} selected={job.id === selectedId} onSelect={onSelect} />
          </li>
        ))}
      </ul>
    </section>
  );
}
