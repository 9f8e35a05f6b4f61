/** Stands on every result, wherever it is shown. */
export function ResearchLine() {
  return <p class="nl-research">For education and research only. Not a diagnosis.</p>;
}
