import { Section, type SectionProps } from './section';

/** Whether results are kept, and the way to what is. */
export function HistorySection({ settings }: SectionProps) {
  return (
    <Section title="History">
      <p class="st-text">
        {settings.history
          ? 'New results are kept on this machine until they are deleted.'
          : 'Off: results are forgotten when the browser is closed.'}
      </p>
      <a class="nl-link" href={settings.history ? '#history/options' : '#history'}>
        {settings.history ? 'What the history keeps' : 'Turn the history on'}
      </a>
    </Section>
  );
}
