import type { ComponentChildren } from 'preact';

export interface StepProps {
  title: string;
  /** The same view in both themes; the style sheet shows the one that fits. */
  light: string;
  dark: string;
  /** What the picture shows, for those who do not see it. */
  shows: string;
  children: ComponentChildren;
}

/** One way to use NeuroLens: a picture of it, and how. */
export function Step({ title, light, dark, shows, children }: StepProps) {
  return (
    <li class="wl-step">
      <img class="wl-picture wl-light" src={light} alt={shows} />
      <img class="wl-picture wl-dark" src={dark} alt={shows} />
      <h2>{title}</h2>
      <p>{children}</p>
    </li>
  );
}
