import { t } from '../../i18n/t';
import { openReport } from '../../report/open-report';
import { readEntry } from '../../storage/history/history-records';
import { Button } from '../../ui/button';

/** Opens a report of entries, in the order given. */
export function ReportEntries({ ids }: { ids: readonly string[] }) {
  const open = async () => {
    const entries = await Promise.all(ids.map((id) => readEntry(id)));
    const items = entries
      .filter((entry) => entry !== null)
      .map(({ thumbnail, ...entry }) => ({ ...entry, picture: thumbnail }));
    if (items.length > 0) await openReport(items);
  };
  return <Button onPress={() => void open()}>{t('history_report')}</Button>;
}
