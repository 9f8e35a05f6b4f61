import { useEffect, useState } from 'preact/hooks';
import { newSliceClassifier } from '../../host/new-slice-classifier';
import { VolumeStore } from './volume-store';

/** The page's volumes: `add` hands some in. They live as long as the component that calls this. */
export function useVolumes(): VolumeStore {
  const [store] = useState(() => new VolumeStore(newSliceClassifier));
  useEffect(() => () => store.close(), [store]);
  return store;
}
