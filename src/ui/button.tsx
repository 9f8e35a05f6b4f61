import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  children: ComponentChildren;
  onPress: () => void;
  kind?: 'plain' | 'primary' | 'quiet' | 'icon';
  /** A name for the button where its content alone does not say enough ("Cancel scan.png"). */
  label?: string;
  /** For a button that switches something on and off. */
  pressed?: boolean;
  /** For a button that opens and closes what follows it. */
  open?: boolean;
}

/**
 * A button that obeys people only: on the page card an event made by the page's own script must not
 * press it. Tests have to click through the browser, not with `element.click()`.
 */
export function Button({ children, onPress, kind = 'plain', label, pressed, open }: ButtonProps) {
  return (
    <button
      type="button"
      class={`nl-button nl-button-${kind}`}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={open}
      title={kind === 'icon' ? label : undefined}
      onClick={(event) => {
        if (event.isTrusted) onPress();
      }}
    >
      {children}
    </button>
  );
}
