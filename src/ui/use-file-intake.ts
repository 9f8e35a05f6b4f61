import { useEffect, useState } from 'preact/hooks';

/**
 * Takes files that are dropped anywhere on the page or pasted into it; true while files are being
 * dragged over it. The whole page listens because a file dropped beside a zone would otherwise
 * replace the page.
 *
 * @param onFiles is given what holds files, or folders of them, for as long as it runs
 */
export function useFileIntake(onFiles: (data: DataTransfer) => void): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer) return;
      // Also for what is not taken: a dropped link would otherwise open in the place of this page.
      event.preventDefault();
      const files = event.dataTransfer.types.includes('Files');
      event.dataTransfer.dropEffect = files ? 'copy' : 'none';
      if (files) setDragging(true);
    };
    const leave = (event: DragEvent) => {
      // Without a related target the pointer has left the window, not just one of its elements.
      if (event.relatedTarget === null) setDragging(false);
    };
    const take = (event: Event, data: DataTransfer | null) => {
      if (!data || data.files.length === 0) return;
      event.preventDefault();
      onFiles(data);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      event.preventDefault();
      take(event, event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData);
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('paste', paste, { signal });
    return () => stop.abort();
  }, [onFiles]);
  return dragging;
}
