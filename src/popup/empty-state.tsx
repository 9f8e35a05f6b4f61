import { ResearchLine } from '../ui/research-line';

/** What to do when there are no results yet. */
export function EmptyState() {
  return (
    <div class="popup-empty">
      <h2>Or start on any page</h2>
      <p>
        Right-click an image and choose <q>Check this MRI image for a tumor</q>. The result appears
        beside it.
      </p>
      <ResearchLine />
    </div>
  );
}
