import { render } from 'preact';
import { send } from '../../messaging/send';
import type { PageBox } from '../../storage/job';
import { languageAttributes } from '../../ui/language-attributes';
import { isRegionKey } from '../../ui/region-input';
import { RegionPicker } from '../../ui/region-picker';
import { PageLayer } from '../page-layer';
import { twoFrames } from '../two-frames';
import { inVisibleViewport } from './marked-box';
import overlayCss from './region-overlay.css?inline';

/** The overlay on which a region of this page is marked. There is one at most. */
export class RegionMarker {
  #stop: (() => void) | null = null;

  /** @param clearPage takes everything of ours out of the page, so that it is not in the picture */
  constructor(private readonly clearPage: () => void) {}

  /** Puts the overlay up; one that is up already begins anew. */
  start(): void {
    this.#stop?.();
    const layer = new PageLayer(overlayCss, () => this.#cancel());
    const focused = document.activeElement;
    const owns = (event: Event) => layer.attached && isForOverlay(event, layer);
    const draw = () =>
      render(
        <div class="nl-surface nl-region-overlay" {...languageAttributes()}>
          <RegionPicker
            area={viewportSize()}
            owns={owns}
            takeOnRelease={true}
            onTake={(region) => void this.#take(region)}
            onCancel={() => this.#cancel()}
          />
        </div>,
        layer.root,
      );
    addEventListener('resize', draw);
    this.#stop = () => {
      this.#stop = null;
      removeEventListener('resize', draw);
      render(null, layer.root);
      layer.remove();
      // The reader goes on where it was, without the page jumping there.
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    };
    draw();
  }

  async #take(region: PageBox): Promise<void> {
    this.#stop?.();
    this.clearPage();
    await twoFrames();
    // What goes wrong from here on is shown by the card of the job, or of no job at all.
    await send('region.marked', inVisibleViewport(region)).catch(() => undefined);
  }

  #cancel(): void {
    this.#stop?.();
    void send('region.canceled', undefined).catch(() => undefined);
  }
}

/** Keys wherever the focus is, and the pointer everywhere but on the overlay's own buttons. */
function isForOverlay(event: Event, { root }: PageLayer): boolean {
  if (event instanceof KeyboardEvent) return isRegionKey(event, root.activeElement);
  if (event.target !== root.host) return false;
  if (!(event instanceof MouseEvent)) return true;
  return !root.elementFromPoint(event.clientX, event.clientY)?.closest('button');
}

/** Without the scroll bars, which a fixed box does not cover. */
function viewportSize() {
  const { clientWidth, clientHeight } = document.documentElement;
  return { width: clientWidth || innerWidth, height: clientHeight || innerHeight };
}
