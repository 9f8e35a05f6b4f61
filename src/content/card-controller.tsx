import { render } from 'preact';
import { contextAlive } from '../messaging/context-alive';
import { send } from '../messaging/send';
import type { Job } from '../storage/job';
import { askWhenSilent } from './ask-when-silent';
import { CardTheme } from './card-theme';
import { findImage } from './find-image';
import { followPicture } from './follow-picture';
import { PageCard } from './page-card';
import cardCss from './page-card.css?inline';
import { PageLayer, removeLeftovers } from './page-layer';
import { locateElement, locateNothing, locateRegion, type PictureLocator } from './picture-place';
import { placeCard } from './place-card';

interface ShownCard {
  job: Job;
  readonly locate: PictureLocator;
  readonly layer: PageLayer;
  readonly close: () => void;
  /** To be called whenever something was heard of the job. */
  readonly heard: (job: Job) => void;
  mapShown: boolean;
}

/** The one card of this frame: a new click replaces it, Esc and its button close it. */
export class CardController {
  #shown: ShownCard | null = null;
  readonly #theme = new CardTheme(() => this.#draw());

  /** Opens the card beside the image or the region, or in the viewport's corner without one. */
  show(job: Job, imageUrl: string | null): void {
    this.showBeside(job, imageUrl === null ? null : findImage(imageUrl));
  }

  /** Opens the card beside an element, or in the viewport's corner. */
  showBeside(job: Job, image: Element | null): void {
    this.close();
    removeLeftovers();
    const layer = new PageLayer(cardCss, () => this.#draw());
    const stopFollowing = followPicture(image, () => this.#draw());
    const stopListening = this.#closeOnEscape();
    const silence = askWhenSilent(job, (now) => this.update(now));
    const close = () => {
      silence.stop();
      stopFollowing();
      stopListening();
      render(null, layer.root);
      layer.remove();
      if (this.#shown?.layer === layer) this.#shown = null;
    };
    const locate = locatorOf(image, job);
    this.#shown = { job, locate, layer, close, heard: silence.heard, mapShown: false };
    this.#draw();
  }

  /** Takes the card away, if there is one. */
  close(): void {
    this.#shown?.close();
  }

  /** Changes what the card says. Reports for a card that was closed or replaced are dropped. */
  update(job: Job): void {
    if (this.#shown?.job.id !== job.id) return;
    this.#shown.job = job;
    this.#shown.heard(job);
    this.#draw();
  }

  #draw(): void {
    const shown = this.#shown;
    if (!shown) return;
    if (!shown.layer.attached) {
      shown.close();
      return;
    }
    const place = shown.locate();
    const picture = place?.picture ?? null;
    const viewport = { width: innerWidth, height: innerHeight };
    render(
      <PageCard
        job={shown.job}
        place={placeCard(picture, viewport)}
        picture={picture}
        clip={place?.clip ?? null}
        mapShown={shown.mapShown}
        orphaned={!contextAlive()}
        theme={this.#theme.current}
        onToggleMap={() => {
          shown.mapShown = !shown.mapShown;
          this.#draw();
        }}
        onCancel={() => void send('card.cancel', { jobId: shown.job.id }).catch(() => undefined)}
        onOpen={() => void send('card.open', { jobId: shown.job.id }).catch(() => undefined)}
        onModel={() => void send('card.model', { jobId: shown.job.id }).catch(() => undefined)}
        onOnward={(onward) =>
          void send(`card.${onward}`, { jobId: shown.job.id }).catch(() => undefined)
        }
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

function locatorOf(image: Element | null, { origin }: Job): PictureLocator {
  if (image) return locateElement(image);
  return origin?.region ? locateRegion(origin.region) : locateNothing;
}
