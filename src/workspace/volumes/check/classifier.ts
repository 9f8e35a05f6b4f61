import type { SliceClassifier } from '../../../host/slice-classifier';

/** What a check asks of the engine; tests hand in one without a worker. */
export type Classifier = Pick<SliceClassifier, 'classify' | 'stop' | 'warmUp'>;
