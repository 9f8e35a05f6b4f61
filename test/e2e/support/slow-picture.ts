import { bytes, type Route } from './site';

export interface SlowPicture {
  readonly route: Route;
  /** Resolves when the extension has asked for the picture. */
  readonly asked: Promise<void>;
  /** Lets the answers that are held back go, and all later ones at once. */
  answer(): void;
}

/**
 * A picture that a page gets at once, and the extension only when the test says so. It must not be
 * cached, or the extension would never ask for it.
 *
 * @param answer what the extension gets instead of the picture
 */
export function slowPicture(content: Buffer, answer?: Route): SlowPicture {
  const send = bytes(content, 'image/png', { 'cache-control': 'no-store' });
  const asked = signal();
  const answered = signal();
  return {
    route: async (request, response) => {
      if (request.headers['sec-fetch-dest'] === 'image') return send(request, response);
      asked.done();
      await answered.promise;
      (answer ?? send)(request, response);
    },
    asked: asked.promise,
    answer: answered.done,
  };
}

function signal(): { readonly promise: Promise<void>; done(): void } {
  let done: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    done = resolve;
  });
  return { promise, done };
}
