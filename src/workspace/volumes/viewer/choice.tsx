import type { ComponentChildren } from 'preact';

export interface ChoiceProps<Value extends string> {
  /** What is chosen, for screen readers. */
  label: string;
  /** Unique in the page: it groups the radio buttons. */
  name: string;
  options: readonly { value: Value; content: ComponentChildren; label: string }[];
  value: Value;
  onChoose: (value: Value) => void;
}

/** A few options side by side, of which one holds: radio buttons that look like one control. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, name, options, value, onChoose } = props;
  return (
    <fieldset class="vol-choice">
      <legend class="nl-unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.value} title={option.label}>
          <input
            type="radio"
            class="nl-unseen"
            name={name}
            value={option.value}
            aria-label={option.label}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.content}</span>
        </label>
      ))}
    </fieldset>
  );
}
