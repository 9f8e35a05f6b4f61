import { renderPage } from '../ui/render-page';
import { startPage } from '../ui/start-page';
import { handedItems } from './handed-items';
import { ReportPage } from './report-page';

const reportId = location.hash.slice(1);
const items = () => handedItems(reportId);
await startPage('report_title');
renderPage(<ReportPage items={items} />);
