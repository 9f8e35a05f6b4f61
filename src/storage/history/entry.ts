import * as v from 'valibot';
import { type Finding, FindingSchema, VERDICTS } from '../../engine/finding';
import { MAX_NAME } from '../bounded-name';
import { JobIdSchema, SOURCES, WAYS } from '../job';
import { MAX_ADDRESS } from '../scan';
import { tagsOf } from './tags';

/** About two pages of text: a note, not a document. In UTF-16 units, as the browser counts them. */
export const MAX_NOTE = 4_000;
/** More tags than a person gives to one picture. */
export const MAX_TAGS = 20;
export const MAX_TAG = 40;
/** Titles of pages are for the eye; longer ones are cut. */
export const MAX_TITLE = 300;
/** Longest side of a kept picture, in pixels. */
export const THUMBNAIL_SIDE = 128;
/** A grey JPEG of 128 px has 2 to 8 kB; eight times that is no thumbnail. */
const MAX_THUMBNAIL_BYTES = 64 * 1024;
/** The last moment that a `Date` can tell. */
const MAX_TIME = 8.64e15;

/** Formats that every browser draws and that carry no scripts, as SVG may. */
export const THUMBNAIL_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** The page that a picture was seen on. Other addresses than these are nobody's to open again. */
const PageSchema = v.object({
  title: v.pipe(v.string(), v.maxLength(MAX_TITLE)),
  url: v.pipe(v.string(), v.maxLength(MAX_ADDRESS), v.regex(/^(?:https?|file):\/\//), v.url()),
});

const ThumbnailSchema = v.pipe(
  v.instance(Blob),
  v.check(({ size }) => size > 0 && size <= MAX_THUMBNAIL_BYTES, 'size of the thumbnail'),
  v.check(({ type }) => (THUMBNAIL_TYPES as readonly string[]).includes(type), 'thumbnail type'),
);

export const NoteSchema = v.pipe(v.string(), v.maxLength(MAX_NOTE));
export const TagsSchema = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TAG))),
  v.maxLength(MAX_TAGS),
  v.check((tags) => tagsOf(tags.join()).length === tags.length, 'tags alike, or with commas'),
);

const common = {
  /** The job's, so that the same result is never kept twice; else a new one. */
  id: JobIdSchema,
  /** When the result came, in milliseconds since 1970. */
  time: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TIME)),
  name: v.pipe(v.string(), v.maxLength(MAX_NAME)),
  /** Null unless the user has agreed to keep pages, and for files. */
  page: v.nullable(PageSchema),
  source: v.picklist(SOURCES),
  way: v.nullable(v.picklist(WAYS)),
  note: NoteSchema,
  tags: TagsSchema,
};

/** One result that the user has chosen to keep. */
export const EntrySchema = v.object({
  ...common,
  finding: FindingSchema,
  /** The picture at 128 px or less; null where it was not to be had. */
  thumbnail: v.nullable(ThumbnailSchema),
});

/** What a list shows and searches of an entry: all but the map and the picture. */
export const SummarySchema = v.object({
  ...common,
  verdict: v.picklist(VERDICTS),
  pTumor: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

export type Entry = v.InferOutput<typeof EntrySchema>;
export type EntryPage = NonNullable<Entry['page']>;
export type Summary = v.InferOutput<typeof SummarySchema>;

/** The parts of an entry as the database keeps them apart. */
export function partsOf({ finding, thumbnail, ...rest }: Entry): {
  summary: Summary;
  finding: Finding;
  thumbnail: Blob | null;
} {
  return {
    summary: { ...rest, verdict: finding.verdict, pTumor: finding.pTumor },
    finding,
    thumbnail,
  };
}
