import { useState } from 'preact/hooks';
import { plural, t } from '../../i18n/t';
import { type Entry, MAX_NOTE, MAX_TAG, MAX_TAGS } from '../../storage/history/entry';
import { changeEntry } from '../../storage/history/history-records';
import { tagsOf } from '../../storage/history/tags';
import { type Saving, useAutosave } from './use-autosave';

/** What the user writes of an entry: a note and tags, saved as they are typed. */
export function EntryNotes({ entry }: { entry: Entry }) {
  const [note, setNote] = useState(entry.note);
  const [tags, setTags] = useState(entry.tags.join(', '));
  const noteSave = useAutosave((value: string) => changeEntry(entry.id, { note: value }));
  const tagsSave = useAutosave((value: string[]) => changeEntry(entry.id, { tags: value }));
  const wrong = wrongTags(tags);
  return (
    <div class="hi-notes">
      <label class="hi-label">
        <span class="hi-label-head">
          {t('history_note')} <SavingWords saving={noteSave.saving} />
        </span>
        <textarea
          class="hi-field"
          rows={4}
          maxLength={MAX_NOTE}
          value={note}
          onInput={({ currentTarget }) => {
            setNote(currentTarget.value);
            noteSave.change(currentTarget.value);
          }}
          onBlur={noteSave.flush}
        />
      </label>
      <label class="hi-label">
        <span class="hi-label-head">
          {t('history_tags')} <SavingWords saving={wrong === null ? tagsSave.saving : 'idle'} />
        </span>
        <input
          type="text"
          class="hi-field"
          value={tags}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : 'hi-wrong-tags'}
          onInput={({ currentTarget }) => {
            setTags(currentTarget.value);
            if (wrongTags(currentTarget.value) === null)
              tagsSave.change(tagsOf(currentTarget.value));
          }}
          onBlur={tagsSave.flush}
        />
        {wrong !== null && (
          <span id="hi-wrong-tags" class="nl-small">
            {wrong}
          </span>
        )}
      </label>
    </div>
  );
}

function wrongTags(text: string): string | null {
  const tags = tagsOf(text);
  if (tags.length > MAX_TAGS) return plural('history_too_many_tags', MAX_TAGS);
  const long = tags.some((tag) => tag.length > MAX_TAG);
  return long ? plural('history_tag_too_long', MAX_TAG) : null;
}

function SavingWords({ saving }: { saving: Saving }) {
  return (
    <span class="nl-small" role="status">
      {saving === 'saved' && t('history_saved')}
      {saving === 'failed' && t('history_not_saved')}
    </span>
  );
}
