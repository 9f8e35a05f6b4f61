/** What a marked region is called: neither page nor address is told, so that no list of them grows. */
export const REGION_NAME = 'Marked region';
