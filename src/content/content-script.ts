import { receive } from '../messaging/receive';
import { CardController } from './card-controller';
import { readPicture } from './read-picture';
import { addressOf, scrollTo } from './scan/find-picture';
import { listPictures } from './scan/list-pictures';
import { PictureIndex } from './scan/picture-index';

/**
 * The content script, injected at a right-click or a scan and never before. A second injection finds the
 * first one's mark in this isolated world, which the page cannot see, and leaves it in charge.
 */
const world = globalThis as typeof globalThis & { neurolensInstalled?: true };

if (!world.neurolensInstalled) {
  world.neurolensInstalled = true;
  const card = new CardController();
  const index = new PictureIndex();
  receive('content', {
    'card.show': ({ job, imageUrl }) => card.show(job, imageUrl),
    'card.update': ({ job }) => card.update(job),
    'page.read': ({ imageUrl }) => readPicture(imageUrl),
    'scan.list': () => listPictures(index),
    'scan.address': (listed) => addressOf(index, listed),
    'scan.reveal': ({ job, ...listed }) => {
      const picture = scrollTo(index, listed);
      if (picture) card.showBeside(job, picture);
      return picture !== null;
    },
  });
}
