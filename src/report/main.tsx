import { t } from '../i18n/t';
import { renderPage } from '../ui/render-page';
import { startPage } from '../ui/start-page';
import { handedItems } from './handed-items';
import { ReportPage } from './report-page';

const reportId = location.hash.slice(1);
const items = () => handedItems(reportId);
await startPage();
document.title = t('report_title');
renderPage(<ReportPage items={items} />);
