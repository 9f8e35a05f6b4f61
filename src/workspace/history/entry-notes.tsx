import { useState } from 'preact/hooks';
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
          Note <SavingWords saving={noteSave.saving} />
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
          Tags, between commas <SavingWords saving={wrong === null ? tagsSave.saving : 'idle'} />
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
  if (tags.length > MAX_TAGS) return `Not saved: more than ${MAX_TAGS} tags.`;
  const long = tags.some((tag) => tag.length > MAX_TAG);
  return long ? `Not saved: a tag has more than ${MAX_TAG} characters.` : null;
}

function SavingWords({ saving }: { saving: Saving }) {
  const words = { idle: '', typing: '', saved: 'Saved', failed: 'Not saved: no room left' }[saving];
  return (
    <span class="nl-small" role="status">
      {words}
    </span>
  );
}
