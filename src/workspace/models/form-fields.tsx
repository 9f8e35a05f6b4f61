import type { ComponentChildren } from 'preact';

/** A field under its name, with a hint where it needs one. */
export function Field(props: { label: string; hint?: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label class="md-field">
      <span class="md-label">{props.label}</span>
      {props.children}
      {props.hint && <span class="nl-small">{props.hint}</span>}
    </label>
  );
}

export interface SelectProps<Value extends string> {
  label?: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onValue: (value: Value) => void;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, options, onValue } = props;
  return (
    <select
      class="nl-input"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onValue(currentTarget.value as Value)}
    >
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  );
}

export interface TextInputProps {
  value: string;
  onValue: (value: string) => void;
  inputMode?: 'numeric' | 'decimal';
}

export function TextInput({ value, onValue, inputMode }: TextInputProps) {
  return (
    <input
      class="nl-input"
      type="text"
      autoComplete="off"
      inputMode={inputMode}
      value={value}
      onInput={({ currentTarget }) => onValue(currentTarget.value)}
    />
  );
}
