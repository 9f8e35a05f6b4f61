import { shownName } from '../../ui/shown-name';

export function TagList({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <span class="hi-tags">
      {tags.map((tag) => (
        <bdi key={tag} class="hi-tag">
          {shownName(tag)}
        </bdi>
      ))}
    </span>
  );
}
