import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { ResearchLine } from '../../ui/research-line';
import { shownName } from '../../ui/shown-name';
import { useObservable } from './use-observable';
import { VolumeList } from './volume-list';
import type { Shown, VolumeStore } from './volume-store';
import { VolumeViewer } from './volume-viewer';

export interface VolumesViewProps {
  /** The id of the source to show. */
  rest: string;
  go: (view: string, rest?: string) => void;
  volumes: VolumeStore;
}

/** The series and volumes that were handed in, and one of them to look through. */
export function VolumesView({ rest, go, volumes }: VolumesViewProps) {
  const { sources, shown } = useObservable(volumes);
  const section = useRef<HTMLElement>(null);
  // Without an id in the address, the one handed in last is what the user wants to see.
  const wanted = rest === '' ? sources.at(-1)?.id : rest;
  useEffect(() => {
    volumes.show(wanted ?? null);
  }, [volumes, wanted, sources]);
  const shownId = shown.kind === 'none' ? null : shown.source.id;
  const remove = (id: string) => {
    volumes.remove(id);
    if (id === shownId) go('volumes');
    // The pressed button is gone in a moment; without this, focus would fall back to the page.
    section.current?.focus();
  };
  return (
    <section ref={section} class="vol" aria-label={t('volumes_title')} tabIndex={-1}>
      {sources.length > 0 && (
        <VolumeList
          sources={sources}
          shownId={shownId}
          onShow={(id) => go('volumes', id)}
          onRemove={remove}
        />
      )}
      <ShownVolume shown={shown} volumes={volumes} lost={rest !== ''} />
    </section>
  );
}

interface ShownVolumeProps {
  shown: Shown;
  volumes: VolumeStore;
  /** The address names a source. */
  lost: boolean;
}

function ShownVolume({ shown, volumes, lost }: ShownVolumeProps) {
  if (shown.kind === 'none') return <NoVolume lost={lost} />;
  const { id, name } = shown.source;
  if (shown.kind === 'opening') {
    return (
      <p class="vol-opening" role="status">
        {t('volumes_opening', { name: shownName(name) })}
      </p>
    );
  }
  if (shown.kind === 'failed') {
    return (
      <article class="vol-card" aria-label={shownName(name)}>
        <ProblemNotice problem={shown.problem} />
        <div class="nl-actions">
          <Button onPress={() => volumes.retry()}>{t('volumes_try_again')}</Button>
        </div>
        <ResearchLine />
      </article>
    );
  }
  const study = volumes.study(id);
  return study && <VolumeViewer key={id} volume={shown.volume} study={study} />;
}

function NoVolume({ lost }: { lost: boolean }) {
  return (
    <div class="ws-empty">
      <h1>{lost ? t('volumes_lost_title') : t('volumes_empty_title')}</h1>
      <p>{lost ? t('volumes_lost') : t('volumes_empty')}</p>
    </div>
  );
}
