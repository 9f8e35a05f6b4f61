/**
 * A file's name, which may be anything: one line, cut with an ellipsis, and kept from turning the
 * writing direction of the text around it.
 */
export function PictureName({ name }: { name: string }) {
  return (
    <bdi class="nl-name" title={name}>
      {name}
    </bdi>
  );
}
