import { renderPage } from '../ui/render-page';
import { handedItems } from './handed-items';
import { ReportPage } from './report-page';

const reportId = location.hash.slice(1);
const items = () => handedItems(reportId);
renderPage(<ReportPage items={items} />);
