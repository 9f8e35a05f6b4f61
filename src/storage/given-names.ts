/**
 * Names that we give to pictures without one. They are stored as they are here, and shown in the
 * reader's language (`src/ui/shown-name.ts`).
 */
export const UNNAMED_PICTURE = 'picture';
export const PASTED_PICTURE = 'Pasted picture';
