import type { MessageKey } from '../i18n/message-keys';
import { t } from '../i18n/t';
import type { Job, JobState } from '../storage/job';
import type { Theme } from '../storage/theme';
import { announcement } from '../ui/announcements';
import { Button } from '../ui/button';
import { FindingBody, hasMap } from '../ui/finding-body';
import { HeatMap } from '../ui/heat-map';
import { CloseIcon } from '../ui/icon';
import { languageAttributes } from '../ui/language-attributes';
import { LiveRegion } from '../ui/live-region';
import { Logo } from '../ui/logo';
import { themeAttribute } from '../ui/theme';
import { type Onward, onwardFrom } from './onward';
import type { Box } from './place-card';

/** How strongly the map covers the page's picture; the picture's own structure stays visible. */
const OVERLAY_OPACITY = 0.6;
const ONWARD_WORDS: Record<Onward, MessageKey> = {
  access: 'card_allow_images',
  region: 'common_mark_region',
};
const NOTHING_KNOWN = new Map();

export interface PageCardProps {
  job: Job;
  /** Where the card is drawn, relative to the viewport. */
  place: Box;
  /** Where the page shows the picture, and the part of that which its element leaves visible. */
  picture: Box | null;
  clip: Box | null;
  mapShown: boolean;
  /** The extension was updated or switched off meanwhile: nothing answers this card any more. */
  orphaned: boolean;
  theme: Theme;
  onToggleMap: () => void;
  onCancel: () => void;
  onOpen: () => void;
  onOnward: (onward: Onward) => void;
  onModel: () => void;
  onClose: () => void;
}

/** The card in somebody else's page, and on demand the heat map over the page's picture. */
export function PageCard(props: PageCardProps) {
  const { job, place, picture, clip, mapShown, orphaned, theme } = props;
  const onward = onwardFrom(job);
  const finding = job.state.kind === 'done' ? job.state.finding : null;
  return (
    <>
      {mapShown && finding && picture && clip && (
        <div class="nl-overlay-clip" style={inPixels(clip)}>
          <div class="nl-overlay" style={inPixels(relativeTo(clip, picture))}>
            <HeatMap map={finding.map} opacity={OVERLAY_OPACITY} />
          </div>
        </div>
      )}
      <section
        class="nl-surface nl-page-card"
        {...languageAttributes()}
        data-theme={themeAttribute(theme)}
        aria-label="NeuroLens"
        style={inPixels(place)}
      >
        <header class="nl-page-card-head">
          <Logo />
          <span class="nl-page-card-title">NeuroLens</span>
          <Button kind="icon" label={t('common_close')} onPress={props.onClose}>
            <CloseIcon />
          </Button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
        <section class="nl-page-card-body" tabIndex={0} aria-label={t('card_finding')}>
          {orphaned && <OrphanNotice />}
          <FindingBody
            state={orphaned ? orphanedState(job.state) : job.state}
            name={job.name}
            source={job.source}
            mapShown={mapShown}
            onToggleMap={picture && hasMap(job.state) ? props.onToggleMap : undefined}
            onCancel={props.onCancel}
            onOpen={orphaned ? undefined : props.onOpen}
            onModel={props.onModel}
            further={
              onward &&
              !orphaned && (
                <Button onPress={() => props.onOnward(onward)}>{t(ONWARD_WORDS[onward])}</Button>
              )
            }
          />
        </section>
        <LiveRegion text={announcement(NOTHING_KNOWN, [job])} />
      </section>
    </>
  );
}

/** A finding stays true; what was still at work will never end. */
function orphanedState(state: JobState): JobState {
  return state.kind === 'working' ? { kind: 'failed', problem: { code: 'interrupted' } } : state;
}

function OrphanNotice() {
  return (
    <p class="nl-small nl-orphan" role="status">
      {t('card_orphaned')}
    </p>
  );
}

function inPixels({ left, top, width, height }: Box) {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}

function relativeTo(outer: Box, inner: Box): Box {
  return { ...inner, left: inner.left - outer.left, top: inner.top - outer.top };
}
