import { useCallback, useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Section } from '../settings/section';
import { detailGroups } from './detail-groups';
import { detailsText } from './details-text';
import { readTechnicalDetails } from './read-technical-details';
import type { TechnicalDetails } from './technical-details';

const COPY_WORDS = {
  copied: 'Copied. Look it over before you send it to anyone.',
  refused: 'The browser refused the clipboard. Select the text below and copy it.',
} as const;

/** What the engine does here and what it runs on, to be read or copied into a report of a fault. */
export function TechnicalPage() {
  const [details, setDetails] = useState<TechnicalDetails | null>(null);
  const [copy, setCopy] = useState<keyof typeof COPY_WORDS | null>(null);
  const refresh = useCallback(() => {
    setCopy(null);
    void readTechnicalDetails().then(setDetails);
  }, []);
  useEffect(refresh, [refresh]);
  const groups = details === null ? [] : detailGroups(details);
  const copyAll = () => {
    navigator.clipboard.writeText(detailsText(groups)).then(
      () => setCopy('copied'),
      () => setCopy('refused'),
    );
  };
  return (
    <div class="st-page hp">
      <p class="md-back">
        <a class="nl-link" href="#help">
          <span aria-hidden="true">← </span>Help
        </a>
      </p>
      <h1>Technical details</h1>
      <p class="st-text">
        For a report of a fault. There are no names of files, no addresses, no pictures and no
        findings in it, and it goes nowhere unless you send it.
      </p>
      <div class="nl-actions">
        <Button onPress={copyAll}>Copy technical details</Button>
        <Button kind="quiet" onPress={refresh}>
          Refresh
        </Button>
      </div>
      <p class="nl-small" role="status">
        {copy && COPY_WORDS[copy]}
      </p>
      {groups.map(({ title, facts }) => (
        <Section key={title} title={title}>
          <dl class="st-keys db-facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd class="nl-number">{value}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </div>
  );
}
