import type { ComponentChildren } from 'preact';

/** A part of the help under its heading, in the frame that the settings have too. */
export function HelpSection({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="st-section" aria-label={title}>
      <h2>{title}</h2>
      <div class="st-content">{children}</div>
    </section>
  );
}
