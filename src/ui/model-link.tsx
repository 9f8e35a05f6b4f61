/** Leads from the other pages of ours to the figures of the model, which have a page of their own. */
export function ModelLink() {
  return (
    <a class="nl-link" href="/src/model-page/index.html" target="_blank" rel="noreferrer">
      How good is this model?
    </a>
  );
}
