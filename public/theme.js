// Run before the first paint, which modules are not: a page in the chosen theme must not flash in
// the system's. `src/ui/theme.ts` keeps the copy of the setting that is read here.
{
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
}
