import { receive } from '../messaging/receive';
import { CardController } from './card-controller';
import { writeTextAsContent } from './generated-text';
import { languageReady } from './language';
import { noteMenuTarget, watchContextMenu } from './last-click';
import { PictureLocator } from './locate/picture-locator';
import { readPicture } from './read-picture';
import { readPixels } from './read-pixels';
import { RegionMarker } from './region/region-marker';

import { addressOf, scrollTo } from './scan/find-picture';
import { listPictures } from './scan/list-pictures';
import { PictureIndex } from './scan/picture-index';

/**
 * The content script, injected when the user checks an image, marks a region or scans the page, and
 * never before. A second injection finds the first one's mark in this isolated world, which the page
 * cannot see, and leaves it in charge.
 */
const world = globalThis as typeof globalThis & { neurolensInstalled?: true };

if (!world.neurolensInstalled) {
  world.neurolensInstalled = true;
  writeTextAsContent();
  const card = new CardController();
  const locator = new PictureLocator();
  watchContextMenu();
  const marker = new RegionMarker(() => card.close());
  const index = new PictureIndex();
  void languageReady().catch(() => undefined);
  receive('content', {
    'card.show': async ({ job, imageUrl }) => {
      noteMenuTarget(job.origin?.targetElementId);
      await languageReady();
      card.show(job, imageUrl);
    },
    'card.update': ({ job }) => card.update(job),
    'region.start': async () => {
      await languageReady();
      marker.start();
    },
    'page.read': ({ imageUrl }) => readPicture(imageUrl),
    'page.pixels': ({ imageUrl }) => readPixels(imageUrl),
    'page.locate': (picture) => locator.locate(picture),
    'page.restore': () => locator.restore(),
    'scan.list': () => listPictures(index),
    'scan.address': (listed) => addressOf(index, listed),
    'scan.reveal': async ({ job, ...listed }) => {
      await languageReady();
      const picture = scrollTo(index, listed);
      if (picture) card.showBeside(job, picture);
      return picture !== null;
    },
  });
}
