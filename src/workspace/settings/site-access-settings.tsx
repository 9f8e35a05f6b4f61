import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { GrantedSites } from './granted-sites';

/** What this part of the settings needs; the real ones are functions of `storage`. */
export interface SitesSource {
  grantedSites(): Promise<string[]>;
  takeBackSite(pattern: string): Promise<boolean>;
  /** Calls the listener after each change; returns the way to stop. */
  onSitesChanged(listener: () => void): () => void;
}

/** Which sites NeuroLens may read, as the browser itself says it, also when changed elsewhere. */
export function SiteAccessSettings({ source }: { source: SitesSource }) {
  const [patterns, setPatterns] = useState<string[] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const refresh = () => void source.grantedSites().then(setPatterns);
    refresh();
    return source.onSitesChanged(refresh);
  }, [source]);
  const takeBack = (pattern: string) => {
    // A refusal leaves the site in the list, which is the truth.
    void source.takeBackSite(pattern).catch(() => undefined);
    // The pressed button is gone in a moment; without this, focus would fall back to the page.
    heading.current?.focus();
  };
  return (
    <div class="ws-site-access">
      <h3 ref={heading} tabIndex={-1}>
        {t('settings_sites_readable')}
      </h3>
      <GrantedSites patterns={patterns} onTakeBack={takeBack} />
    </div>
  );
}
