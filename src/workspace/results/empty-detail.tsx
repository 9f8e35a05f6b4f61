/** What stands in place of a result: nothing yet, or one that is gone. */
export function EmptyDetail({ lost }: { lost: boolean }) {
  return (
    <div class="ws-empty">
      <h2>{lost ? 'This result is no longer kept' : 'No pictures yet'}</h2>
      <p>
        {lost
          ? 'Results last until the browser is closed or they are removed. Choose the picture again, or another result in the list.'
          : 'Choose, drop or paste slices of brain MRI. On any page, right-click an image and choose “Check this MRI image for a tumor”.'}
      </p>
    </div>
  );
}
