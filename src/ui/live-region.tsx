/** Says what has changed to those who use a screen reader; others see it on the cards. */
export function LiveRegion({ text }: { text: string }) {
  return (
    <p class="nl-unseen" role="status" aria-live="polite">
      {text}
    </p>
  );
}
