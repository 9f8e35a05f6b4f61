import type { Finding } from '../engine/finding';
import type { EntryPage } from '../storage/history/entry';
import type { Source, Way } from '../storage/job';

/** One finding as a report shows it. It holds nothing of a patient: no tags of a file. */
export interface ReportItem {
  /** Of the picture, the file or the series; never a name of a patient. */
  readonly name: string;
  /** When it was checked, in milliseconds since 1970. */
  readonly time: number;
  readonly source: Source;
  /** How a picture of a page was reached; null for files. */
  readonly way: Way | null;
  readonly finding: Finding;
  /** The picture as JPEG, PNG or WebP, of any size; null where it is not at hand. */
  readonly picture: Blob | null;
  /** The user's own words; empty where there are none. */
  readonly note: string;
  /** The page that the picture was seen on, where the user keeps that. */
  readonly page: EntryPage | null;
  /** Of a volume, whose finding and picture are those of one of its slices. */
  readonly volume?: ReportVolume;
}

/** What a report says of a whole volume. */
export interface ReportVolume {
  /** The rule by which the slices give one finding, as a sentence. */
  readonly rule: string;
  /** What the rule came to, as a sentence. */
  readonly outcome: string;
  /** The plane in words: "axial". */
  readonly plane: string;
  /** Slices of that plane. */
  readonly slices: number;
  /** The slice whose picture is shown, from 1. */
  readonly shown: number;
  /** Tumor probability of each slice that was checked; null where a slice is no brain MRI. */
  readonly chart: readonly { readonly slice: number; readonly pTumor: number | null }[];
}
