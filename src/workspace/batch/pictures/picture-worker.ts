import { drawMap } from '../../../export/draw-map';
import { encodePreview } from '../../../imaging/encode-preview';
import { toProblem } from '../../../problems/problem';
import type { FromPictureWorker, ToPictureWorker } from './picture-protocol';

/** The worker's own scope; the compiler's types for workers and for pages exclude each other. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<ToPictureWorker>) => void;
  postMessage(message: FromPictureWorker): void;
};

scope.onmessage = async ({ data }) => {
  try {
    scope.postMessage({ id: data.id, picture: await made(data) });
  } catch (error) {
    scope.postMessage({ id: data.id, problem: toProblem(error) });
  }
};

function made(request: ToPictureWorker): Promise<Blob> {
  return request.kind === 'jpeg'
    ? encodePreview(request.slice, request.maxSide)
    : drawMap(request.slice, request.map);
}
