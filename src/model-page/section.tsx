import type { ComponentChildren } from 'preact';

/** A part of the page under a heading that the contents can lead to. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
  /** In the contents, where the title is too long. */
  readonly short: string;
  readonly lead?: ComponentChildren;
  readonly body: ComponentChildren;
}

export function Section({ id, title, lead, body }: PageSection) {
  return (
    <section id={id} class="mp-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead && <p class="mp-lead">{lead}</p>}
      {body}
    </section>
  );
}
