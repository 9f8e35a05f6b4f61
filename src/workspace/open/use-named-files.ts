import { useMemo } from 'preact/hooks';
import { t } from '../../i18n/t';
import { type Problem, toProblem } from '../../problems/problem';
import type { DropZoneProps } from '../../ui/drop-zone';
import type { NamedFile } from './file-opener';
import { filesFromDrop } from './from-drop';
import { filesFromInput } from './from-input';

/** What was handed in, before anybody looked into it. */
export interface HandedIn {
  readonly files: readonly NamedFile[];
  /** What lay in a dropped folder but could not be read. */
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

/**
 * The part of a drop zone's properties that takes files and folders, chosen, dropped or pasted, each
 * file with its path.
 *
 * @param onFiles must stay the same from one drawing to the next, or the page listens anew each time
 */
export function useNamedFiles(
  onFiles: (handedIn: HandedIn) => void,
): Required<Pick<DropZoneProps, 'onFiles' | 'onTransfer' | 'onFolder'>> {
  return useMemo(() => {
    const chosen = (files: File[]) => onFiles({ files: filesFromInput(files), problems: [] });
    const dropped = (data: DataTransfer) => {
      filesFromDrop(data).then(onFiles, (error: unknown) => {
        const problem = toProblem(error);
        onFiles({ files: [], problems: [{ path: t('open_dropped_folder'), problem }] });
      });
    };
    return { onFiles: chosen, onFolder: chosen, onTransfer: dropped };
  }, [onFiles]);
}
