import { chromium, type Page } from 'playwright-core';
import { within } from '../../command/within';
import type { PeerPage } from './page/main';
import type { PeerId } from './peer';

const LAUNCH_MS = 60_000;
const STEP_MS = 60_000;

/** Isolated, so that a page may measure its memory; alone in its browser, so nothing else slows it. */
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
    // Memory is otherwise measured at the next collection of garbage, up to 20 s later.
    args: ['--headless=new', '--no-sandbox', '--enable-blink-features=ForceEagerMeasureMemory'],
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

  /** All memory of the page and its workers, in bytes; null where the browser does not tell. */
  memory(): Promise<number | null> {
    return this.#step('Measuring memory', this.page.evaluate(memoryInPage));
  }

  #step<T>(what: string, work: Promise<T>): Promise<T> {
    return within(STEP_MS, what, work);
  }
}

/** Runs in the page. */
async function memoryInPage(): Promise<number | null> {
  const { measureUserAgentSpecificMemory } = performance as unknown as {
    measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }>;
  };
  if (!measureUserAgentSpecificMemory) return null;
  return (await measureUserAgentSpecificMemory.call(performance)).bytes;
}
