const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['Alt', 'Shift', 'M'], 'Mark a region of the page'],
  [['Arrows'], 'Move the region; with Shift, resize it'],
  [['Enter'], 'Check the region'],
  [['Esc'], 'Close the card, or cancel the region'],
  [['Ctrl', 'V'], 'In workspace and popup: check a picture from the clipboard'],
  [['Tab'], 'To the next button, row or link'],
];

/** The keys that do something of ours; all else works as in any page. */
export function KeyTable() {
  return (
    <dl class="st-keys">
      {KEYS.map(([keys, does]) => (
        <div key={does}>
          <dt>{does}</dt>
          <dd class="hp-keys">
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
