import { useRef } from 'preact/hooks';
import { t } from '../../i18n/t';
import { inPrivateWindows } from '../../storage/private-window';
import type { ViewProps } from '../shell/views';
import { HistoryMain } from './history-main';
import { HistoryOff } from './history-off';
import { HistorySide } from './history-side';
import { placeOf } from './place';
import { turnOn } from './turn-on';
import { useSettings } from './use-settings';
import { useSummaries } from './use-summaries';

/** The results that the user has chosen to keep. */
export function HistoryView(props: ViewProps) {
  if (inPrivateWindows()) {
    return <Instead words={t('history_private')} />;
  }
  return <OrdinaryHistory {...props} />;
}

function OrdinaryHistory({ rest, go, settings: source }: ViewProps) {
  const settings = useSettings(source);
  const list = useSummaries();
  const heading = useRef<HTMLHeadingElement>(null);
  const toList = () => {
    go('history');
    // The pressed button is gone in a moment; without this, focus would fall back to the page.
    heading.current?.focus();
  };
  if (list === 'failed') {
    return <Instead words={t('history_unreadable')} />;
  }
  if (settings === null || list === null) return <h1>{t('history_title')}</h1>;
  if (!settings.history && list.summaries.length === 0 && rest !== 'options') {
    return <HistoryOff onTurnOn={() => void turnOn(source)} />;
  }
  const place = placeOf(rest);
  return (
    <div class="hi" data-place={place.kind}>
      <HistorySide
        list={list}
        on={settings.history}
        place={place}
        heading={heading}
        go={go}
        onRemoved={toList}
      />
      <HistoryMain
        place={place}
        settings={settings}
        source={source}
        summaries={list.summaries}
        onList={toList}
      />
    </div>
  );
}

function Instead({ words }: { words: string }) {
  return (
    <div class="hi-empty">
      <h1>{t('history_title')}</h1>
      <p>{words}</p>
    </div>
  );
}
