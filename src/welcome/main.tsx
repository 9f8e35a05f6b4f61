import { renderPage } from '../ui/render-page';
import { startPage } from '../ui/start-page';
import { followTheme } from '../ui/theme';
import { WelcomePage } from './welcome-page';

followTheme();

await startPage('welcome_title');
renderPage(<WelcomePage />);
