import { shownName } from './shown-name';

/**
 * A file's name, which may be anything: one line, cut with an ellipsis, and kept from turning the
 * writing direction of itself and of the text around it.
 */
export function PictureName({ name }: { name: string }) {
  const shown = shownName(name);
  return (
    <bdi class="nl-name" title={shown}>
      {shown}
    </bdi>
  );
}
