import type { ComponentChildren } from 'preact';

export interface IconProps {
  /** Points onward, and so to the other side where text runs from right to left. */
  onward?: boolean;
  children: ComponentChildren;
}

/** Frame of our small line icons: 20 units, drawn in the color of the text, silent for readers. */
export function Icon({ onward = false, children }: IconProps) {
  return (
    <svg
      class={onward ? 'nl-icon nl-icon-onward' : 'nl-icon'}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m5.5 5.5 9 9m0-9-9 9" />
    </Icon>
  );
}

export function ChevronIcon() {
  return (
    <Icon>
      <path d="m5 7.5 5 5 5-5" />
    </Icon>
  );
}

/** A sheet with an arrow that leaves it: opens elsewhere. */
export function OpenIcon() {
  return (
    <Icon onward>
      <path d="M8 4.5H5.5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V12M11.5 4.5h4v4m0-4-6 6" />
    </Icon>
  );
}

/** A picture frame with an arrow into it. */
export function AddPictureIcon() {
  return (
    <Icon>
      <path d="M10 3v8.5m-3.5-3 3.5 3.5 3.5-3.5M3.5 11.5v4a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-4" />
    </Icon>
  );
}

export function FolderIcon() {
  return (
    <Icon>
      <path d="M3 6a1 1 0 0 1 1-1h3.6l1.9 2H16a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z" />
    </Icon>
  );
}

/** Two rings around a spot: a response on a map. */
export function HeatIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7" stroke-dasharray="2.2 2.2" />
      <circle cx="10" cy="10" r="4" />
      <circle cx="10" cy="10" r="1" fill="currentColor" />
    </Icon>
  );
}
