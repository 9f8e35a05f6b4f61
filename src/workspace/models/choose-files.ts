/**
 * Asks for files with the browser's dialog; empty when it is closed without any.
 *
 * The input is made for the moment: the workspace has one in its page, for pictures, and scripts find
 * it by being the only one.
 */
export function chooseFiles(accept: string): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
