/** A model that this project makes, by an id that stays the same. */
export interface KnownModel {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** One sentence. */
  readonly description: string;
  /** Whether it is part of the built extension; the others are for comparisons. */
  readonly shipped: boolean;
}

/** The model that the extension opens. */
export const SHIPPED_MODEL: KnownModel = {
  id: 'neurolens-mobilenet-v1-075-224',
  name: 'NeuroLens',
  description: 'MobileNet v1 with a localisation map on which the verdict rests.',
  shipped: true,
};

export const MODELS: readonly KnownModel[] = [
  SHIPPED_MODEL,
  {
    id: 'original-custom-cnn-224',
    name: 'Original: custom CNN',
    description:
      'The small convolutional network of the original application, which says tumor or not.',
    shipped: false,
  },
  {
    id: 'original-frozen-mobilenet-v1-075-224',
    name: 'Original: frozen MobileNet',
    description:
      'The classifier of the original application on a MobileNet v1 that was not trained further.',
    shipped: false,
  },
];

/** A model's folder, relative to the extension's root and to the project's, with its slash. */
export function modelFolder({ id }: Pick<KnownModel, 'id'>): string {
  return `models/${id}/`;
}
