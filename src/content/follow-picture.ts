/** Layout can move without any event (an advertisement loads above): look twice a second too. */
const LOOK_EVERY_MS = 500;

/** Calls back, at most once a frame, when the picture may have moved. Returns the way to stop. */
export function followPicture(image: Element | null, moved: () => void): () => void {
  let frame = 0;
  const look = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(moved);
  };
  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal };
  addEventListener('scroll', look, options);
  addEventListener('resize', look, options);
  const sizes = new ResizeObserver(look);
  if (image) sizes.observe(image);
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    stop.abort();
    sizes.disconnect();
    clearInterval(timer);
    cancelAnimationFrame(frame);
  };
}
