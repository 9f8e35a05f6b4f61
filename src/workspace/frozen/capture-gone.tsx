/** A capture is kept in memory alone, and not for long. */
export function CaptureGone() {
  return (
    <div class="ws-empty">
      <h2>The captured page is no longer in memory</h2>
      <p>
        Go back to the page and choose “Mark a region to check” again, or save the picture and
        choose the file in the{' '}
        <a class="nl-link" href="index.html">
          workspace
        </a>
        .
      </p>
    </div>
  );
}
