import { render } from 'preact';
import { contextAlive } from '../messaging/context-alive';
import { send } from '../messaging/send';
import type { Job } from '../storage/job';
import { findImage } from './find-image';
import { followPicture } from './follow-picture';
import { PageCard } from './page-card';
import { PageLayer, removeLeftovers } from './page-layer';
import { pictureBox } from './picture-box';
import { placeCard } from './place-card';

interface ShownCard {
  job: Job;
  readonly image: Element | null;
  readonly layer: PageLayer;
  readonly close: () => void;
  mapShown: boolean;
}

/** The one card of this frame: a new click replaces it, Esc and its button close it. */
export class CardController {
  #shown: ShownCard | null = null;

  /** Opens the card beside the image with this address, or the viewport's corner without one. */
  show(job: Job, imageUrl: string | null): void {
    this.#shown?.close();
    removeLeftovers();
    const image = imageUrl === null ? null : findImage(imageUrl);
    const layer = new PageLayer(() => this.#draw());
    const stopFollowing = followPicture(image, () => this.#draw());
    const stopListening = this.#closeOnEscape();
    const close = () => {
      stopFollowing();
      stopListening();
      render(null, layer.root);
      layer.remove();
      if (this.#shown?.layer === layer) this.#shown = null;
    };
    this.#shown = { job, image, layer, close, mapShown: false };
    this.#draw();
  }

  /** Changes what the card says. Reports for a card that was closed or replaced are dropped. */
  update(job: Job): void {
    if (this.#shown?.job.id !== job.id) return;
    this.#shown.job = job;
    this.#draw();
  }

  #draw(): void {
    const shown = this.#shown;
    if (!shown) return;
    if (!shown.layer.attached) {
      shown.close();
      return;
    }
    const picture = shown.image?.isConnected ? pictureBox(shown.image) : null;
    const viewport = { width: innerWidth, height: innerHeight };
    render(
      <PageCard
        job={shown.job}
        place={placeCard(picture, viewport)}
        picture={picture}
        clip={shown.image?.getBoundingClientRect() ?? null}
        mapShown={shown.mapShown}
        orphaned={!contextAlive()}
        onToggleMap={() => {
          shown.mapShown = !shown.mapShown;
          this.#draw();
        }}
        onCancel={() => void send('card.cancel', { jobId: shown.job.id }).catch(() => undefined)}
        onOpen={() => void send('card.open', { jobId: shown.job.id }).catch(() => undefined)}
        onClose={shown.close}
      />,
      shown.layer.root,
    );
  }

  #closeOnEscape(): () => void {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      // The page can send key events too; only the user's own close the card.
      if (event.isTrusted && event.key === 'Escape') this.#shown?.close();
    };
    addEventListener('keydown', onKey, { capture: true, signal: stop.signal });
    return () => stop.abort();
  }
}
