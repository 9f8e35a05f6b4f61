import type { ComponentChildren } from 'preact';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly words: ComponentChildren;
  /** What it means, below its words. */
  readonly note?: ComponentChildren;
}

export interface ChoiceGroupProps<Value extends string> {
  /** Read out as the group's name; the heading above says it to the eye. */
  label: string;
  name: string;
  choices: readonly Choice<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** One of several, each with room to say what it means. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, name, choices, chosen, onChoose } = props;
  return (
    <fieldset class="st-choices">
      <legend class="nl-unseen">{label}</legend>
      {choices.map(({ value, words, note }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>
            {words}
            {note && <span class="nl-small st-note">{note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
