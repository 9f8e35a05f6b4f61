import type { Finding } from '../../engine/finding';
import { t } from '../../i18n/t';
import { openReport } from '../../report/open-report';
import type { Job } from '../../storage/job';
import { Button } from '../../ui/button';
import type { JobsClient } from '../../ui/jobs-client';

/** Opens a report of one result. */
export function ReportButton({ job, finding, client }: ReportButtonProps) {
  const open = async () => {
    const { id, name, createdAt: time, source, way } = job;
    // A report without its picture still tells the finding.
    const picture = await client.picture(id).catch(() => null);
    await openReport([{ name, time, source, way, finding, picture, note: '', page: null }]);
  };
  return <Button onPress={() => void open()}>{t('results_report')}</Button>;
}

interface ReportButtonProps {
  job: Job;
  finding: Finding;
  client: JobsClient;
}
