import { ProblemError } from '../../problems/problem';

/** A page in front draws 60 frames a second; one that is busy has this long for one of them. */
const FRAME_MS = 1_000;

/** Waits until the page has been drawn so many times. Errors as `inFrames`. */
export function nextFrames(count: number): Promise<void> {
  return inFrames(count, (done) => {
    const step = (left: number) => {
      if (left === 0) done();
      else requestAnimationFrame(() => step(left - 1));
    };
    step(count);
  });
}

/**
 * Waits for something that comes with so many drawings of the page.
 *
 * @throws ProblemError `tab-hidden` when they do not come: browsers do not draw hidden pages.
 */
export function inFrames<T>(count: number, begin: (done: (value: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ProblemError('tab-hidden')), count * FRAME_MS);
    begin((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
