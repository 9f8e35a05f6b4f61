/** The mark of NeuroLens; the same drawing as `scripts/icons/icon.svg`, without its ground. */
export function Logo() {
  return (
    <svg class="nl-logo" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-linecap="round">
        <path d="M10 2.5c-1.4 2.5 1.4 5 0 7.5s1.4 5 0 7.5" stroke-width="1.2" opacity=".6" />
        <circle cx="10" cy="10" r="8" stroke-width="2" />
        <path d="m16 16 5.6 5.6" stroke-width="2.6" />
      </g>
      <circle class="nl-logo-spot" cx="13.8" cy="7.8" r="2.1" />
    </svg>
  );
}
