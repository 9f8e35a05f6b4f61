import { Component } from 'preact';
import { formatDate } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Summary } from '../../storage/history/entry';
import { formatPercent } from '../../ui/format-percent';
import { PictureName } from '../../ui/picture-name';
import { shownName } from '../../ui/shown-name';
import { VerdictIcon } from '../../ui/verdict-icon';
import { VERDICT_WORDS } from '../../ui/verdict-words';
import { TagList } from './tag-list';
import { useThumbnail } from './use-thumbnail';

export interface HistoryRowProps {
  summary: Summary;
  /** Its whole entry is shown beside the list. */
  open: boolean;
  selected: boolean;
  /** Both must stay the same functions from render to render. */
  onOpen: (id: string) => void;
  onSelect: (id: string, selected: boolean) => void;
}

/** An entry in the list; drawn again only when it has changed, for there may be thousands. */
export class HistoryRow extends Component<HistoryRowProps> {
  override shouldComponentUpdate(next: HistoryRowProps): boolean {
    const { summary, open, selected, onOpen, onSelect } = this.props;
    return (
      next.summary !== summary ||
      next.open !== open ||
      next.selected !== selected ||
      next.onOpen !== onOpen ||
      next.onSelect !== onSelect
    );
  }

  override render({ summary, open, selected, onOpen, onSelect }: HistoryRowProps) {
    const { id, name, verdict, pTumor, tags, time } = summary;
    return (
      <div class="hi-row" data-open={open || undefined}>
        <label class="hi-check">
          <input
            type="checkbox"
            checked={selected}
            aria-label={t('history_select', { name: shownName(name) })}
            onChange={({ currentTarget }) => onSelect(id, currentTarget.checked)}
          />
        </label>
        <button
          type="button"
          class="hi-open"
          aria-current={open ? 'true' : undefined}
          onClick={() => onOpen(id)}
        >
          <RowPicture id={id} />
          <span class="hi-row-text">
            <span class="hi-row-head">
              <PictureName name={name} />
              <time class="nl-small" dateTime={new Date(time).toISOString()}>
                {formatDate(time, { timeStyle: 'short' })}
              </time>
            </span>
            <span class="hi-row-verdict">
              <VerdictIcon outcome={verdict} />
              <span class="nl-small">
                {VERDICT_WORDS[verdict]}
                {verdict !== 'not_brain_mri' && ` · ${unbroken(formatPercent(pTumor))}`}
              </span>
            </span>
            <TagList tags={tags} />
          </span>
        </button>
      </div>
    );
  }
}

/** "> 99%" on one line. */
function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

/** Without words of its own: the name stands beside it. */
function RowPicture({ id }: { id: string }) {
  const url = useThumbnail(id);
  return (
    <span class="hi-thumb">
      {url !== null && <img src={url} alt="" width="52" height="52" draggable={false} />}
    </span>
  );
}
