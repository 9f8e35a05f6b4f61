import { plainlyNoMri } from '../../imaging/plainly-no-mri';
import type { LeftOut, PagePicture } from '../../storage/scan';
import { isPrivateAddress } from '../acquire/private-address';

/** Why a picture is left out before anything is read, judged by its address and size; else null. */
export function leftOutAtOnce(picture: PagePicture, frameOrigin: string): LeftOut | null {
  const { imageUrl, natural } = picture;
  if (isDrawing(imageUrl)) return 'format';
  if (aimsInside(imageUrl, frameOrigin)) return 'private-network';
  return natural && plainlyNoMri(natural.width, natural.height);
}

/** Whether an address lies on another origin than the frame that shows it. */
export function isForeign(imageUrl: string, frameOrigin: string): boolean {
  return hasHost(imageUrl) && new URL(imageUrl).origin !== frameOrigin;
}

/** SVG, the one vector format: it holds no slice that a scanner made. */
function isDrawing(imageUrl: string): boolean {
  if (imageUrl.startsWith('data:image/svg+xml')) return true;
  return hasHost(imageUrl) && /\.svgz?$/i.test(new URL(imageUrl).pathname);
}

/** A page of the internet must not make the extension ask the machines of the user's own network. */
function aimsInside(imageUrl: string, frameOrigin: string): boolean {
  if (!hasHost(imageUrl) || !isPrivateAddress(new URL(imageUrl).hostname)) return false;
  return !(hasHost(frameOrigin) && isPrivateAddress(new URL(frameOrigin).hostname));
}

function hasHost(address: string): boolean {
  return /^https?:/.test(address) && URL.canParse(address);
}
