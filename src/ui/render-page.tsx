import { type ComponentChild, render } from 'preact';

/** Puts a page's content into its `#app`, which its HTML has to have. */
export function renderPage(content: ComponentChild): void {
  const app = document.getElementById('app');
  if (app === null) throw new Error('the page has no #app');
  render(content, app);
}
