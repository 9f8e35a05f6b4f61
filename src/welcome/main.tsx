import { renderPage } from '../ui/render-page';
import { followTheme } from '../ui/theme';
import { WelcomePage } from './welcome-page';

followTheme();

renderPage(<WelcomePage />);
