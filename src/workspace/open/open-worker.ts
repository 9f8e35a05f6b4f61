import { decode } from '../../imaging/decode';
import type { Slice } from '../../imaging/slice';
import { type Problem, toProblem } from '../../problems/problem';

export type FromOpenWorker =
  | { readonly id: number; readonly slice: Slice }
  | { readonly id: number; readonly problem: Problem };

export interface ToOpenWorker {
  readonly id: number;
  readonly file: Blob;
  readonly name: string;
}

const scope = self as unknown as {
  onmessage: (event: MessageEvent<ToOpenWorker>) => void;
  postMessage(message: FromOpenWorker, transfer?: Transferable[]): void;
};

scope.onmessage = async ({ data: { id, file, name } }) => {
  try {
    const slice = await decode(file, name);
    scope.postMessage({ id, slice }, [slice.pixels.buffer]);
  } catch (error) {
    scope.postMessage({ id, problem: toProblem(error) });
  }
};
