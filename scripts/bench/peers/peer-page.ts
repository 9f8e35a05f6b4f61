import { chromium, type Page } from 'playwright-core';
import { within } from '../../command/within';
import type { PeerPage } from './page/main';
import type { PeerId } from './peer';

const LAUNCH_MS = 60_000;
const STEP_MS = 60_000;

/** Isolated, so that clocks have steps of 5 µs and not of 100. */
export const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** @param executablePath of a Chromium */
export function launchForPeers(executablePath: string) {
  return chromium.launch({
    executablePath,
    headless: false,
    timeout: LAUNCH_MS,
    args: ['--headless=new', '--no-sandbox'],
  });
}

/** The functions of the peers' page, each with an end to its time. */
export class PeerDriver {
  private constructor(private readonly page: Page) {}

  /** @param picture of all runs */
  static async on(page: Page, address: string, picture: readonly number[]): Promise<PeerDriver> {
    await page.goto(address);
    await page.evaluate(
      (values) => (window as unknown as { bench: PeerPage }).bench.show(values),
      picture,
    );
    return new PeerDriver(page);
  }

  /** Ms until it is ready for pictures. */
  load(id: PeerId): Promise<number> {
    return this.#step(
      `Loading ${id}`,
      this.page.evaluate((peer) => (window as unknown as { bench: PeerPage }).bench.load(peer), id),
    );
  }

  /** Ms of each of so many runs. */
  run(id: PeerId, times: number): Promise<readonly number[]> {
    return this.#step(
      `Running ${id}`,
      this.page.evaluate(
        ([peer, count]) => (window as unknown as { bench: PeerPage }).bench.run(peer, count),
        [id, times] as const,
      ),
    );
  }

  /** See the page's `pair`. */
  pair(id: PeerId, times: number): ReturnType<PeerPage['pair']> {
    return this.#step(
      `Running ${id} twice`,
      this.page.evaluate(
        ([peer, count]) => (window as unknown as { bench: PeerPage }).bench.pair(peer, count),
        [id, times] as const,
      ),
    );
  }

  end(id: PeerId): Promise<void> {
    return this.#step(
      `Ending ${id}`,
      this.page.evaluate((peer) => (window as unknown as { bench: PeerPage }).bench.end(peer), id),
    );
  }

  #step<T>(what: string, work: Promise<T>): Promise<T> {
    return within(STEP_MS, what, work);
  }
}
