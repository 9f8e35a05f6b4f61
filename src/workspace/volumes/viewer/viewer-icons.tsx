import { Icon } from '../../../ui/icon';

/** Four arrows from the middle: moves. */
export function PanIcon() {
  return (
    <Icon>
      <path d="M10 3v14M3 10h14M8 5l2-2 2 2M8 15l2 2 2-2M5 8l-2 2 2 2m10-4 2 2-2 2" />
    </Icon>
  );
}

/** A disk, half of it filled: contrast. */
export function WindowIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 3.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" />
    </Icon>
  );
}

export function ZoomInIcon() {
  return (
    <Icon>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13 13 4 4M9 6.8v4.4M6.8 9h4.4" />
    </Icon>
  );
}

export function ZoomOutIcon() {
  return (
    <Icon>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13 13 4 4M6.8 9h4.4" />
    </Icon>
  );
}

/** Four corners: all of it. */
export function FitIcon() {
  return (
    <Icon>
      <path d="M3.5 7V3.5H7M13 3.5h3.5V7m0 6v3.5H13m-6 0H3.5V13" />
    </Icon>
  );
}

export function FlipHorizontalIcon() {
  return (
    <Icon>
      <path d="M10 3v14" stroke-dasharray="2 2.4" />
      <path d="M7.5 5.5v9H3Z" />
      <path d="M12.5 5.5v9H17Z" fill="currentColor" />
    </Icon>
  );
}

export function FlipVerticalIcon() {
  return (
    <Icon>
      <path d="M3 10h14" stroke-dasharray="2 2.4" />
      <path d="M5.5 7.5h9V3Z" />
      <path d="M5.5 12.5h9V17Z" fill="currentColor" />
    </Icon>
  );
}
