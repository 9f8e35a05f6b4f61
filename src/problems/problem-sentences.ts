import type { Problem, ProblemCode } from './problem';

/** A problem in words: what happened, and what the user can do about it. */
export interface ProblemSentences {
  readonly what: string;
  readonly advice: string;
}

/** A detail is one fact of unknown form (a size, a status, a format), so it goes in parentheses. */
function aside(detail: string | undefined): string {
  return detail === undefined || detail.trim() === '' ? '' : ` (${detail.trim()})`;
}

/** A detail that is the name of a kind of thing: "a CT", "an ultrasound". */
function withArticle(noun: string | undefined): string | undefined {
  const name = noun?.trim();
  return name ? `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}` : undefined;
}

/** A `Record`, so that the compiler insists on words for every code. */
const SENTENCES: Record<ProblemCode, (detail?: string) => ProblemSentences> = {
  'empty-file': () => ({
    what: 'The file is empty.',
    advice: 'Save or export the picture again, then choose the new file.',
  }),
  'too-large': (detail) => ({
    what: `The file is larger than NeuroLens reads${aside(detail)}.`,
    advice: 'Export a single slice, or a smaller version of the picture, and try that.',
  }),
  'too-many-pixels': (detail) => ({
    what: `The picture has more pixels than NeuroLens reads${aside(detail)}.`,
    advice: 'Scale the picture down or crop it to the head, and try again.',
  }),
  'web-page': () => ({
    what: 'The address gave a web page instead of a picture.',
    advice: 'If the site asks you to sign in, do so, reload the page and try again.',
  }),
  'not-a-picture': (detail) => ({
    what: `This is not a picture that NeuroLens knows${aside(detail)}.`,
    advice: 'Choose a picture file, for example JPEG, PNG or WebP.',
  }),
  'unsupported-format': (detail) => ({
    what: `NeuroLens cannot read this kind of file${aside(detail)}.`,
    advice: 'Export the picture as PNG or JPEG and try that file.',
  }),
  'broken-picture': (detail) => ({
    what: `The picture is damaged or incomplete and cannot be opened${aside(detail)}.`,
    advice: 'Check that it opens in another program, or fetch a fresh copy.',
  }),
  'other-modality': (detail) => ({
    what: `This DICOM file holds ${withArticle(detail) ?? 'another kind of picture'}, not an MRI.`,
    advice: 'NeuroLens looks at MRI of the head only: choose the files of such a series.',
  }),
  'no-picture': (detail) => ({
    what: `This DICOM file holds ${detail?.trim() || 'something else'} and no picture.`,
    advice: 'Choose the files that hold the slices of an MRI series.',
  }),
  'many-slices': (detail) => ({
    what: `This file holds a volume${detail ? ` of ${detail}` : ' of several slices'}.`,
    advice: 'Open it in the workspace, which shows volumes.',
  }),
  'access-needed': (detail) => ({
    what: `The browser does not let NeuroLens read this picture yet${aside(detail)}.`,
    advice: 'Allow access to the site, or save the picture and choose the file in NeuroLens.',
  }),
  'not-found': () => ({
    what: 'The picture is no longer there.',
    advice: 'Reload the page and try again.',
  }),
  'server-refused': (detail) => ({
    what: `The site refused to hand out the picture${aside(detail)}.`,
    advice: 'Save the picture to your machine and choose the file in NeuroLens.',
  }),
  'network-failed': () => ({
    what: 'The picture could not be fetched because the connection failed.',
    advice: 'Check the connection and try again; files on your machine work offline.',
  }),
  'fetch-timeout': (detail) => ({
    what: `The site took too long to send the picture${aside(detail)}.`,
    advice: 'Try again, or save the picture and choose the file in NeuroLens.',
  }),
  'page-closed': () => ({
    what: 'The page was closed or left before the picture was read.',
    advice: 'Open the page again and right-click the picture once more.',
  }),
  'page-protected': () => ({
    what: 'The browser does not let extensions work on this page.',
    advice: 'Save the picture to your machine and choose the file in NeuroLens.',
  }),
  'file-access-needed': () => ({
    what: 'The browser does not let NeuroLens see pages that are files on your machine.',
    advice:
      'Choose the picture in NeuroLens, or turn on "Allow access to file URLs" for it on the browser\'s extensions page.',
  }),
  'foreign-frame': () => ({
    what: 'The picture lies in a part of the page that belongs to another site.',
    advice: 'Mark the picture as a region of the page instead.',
  }),
  'several-matches': () => ({
    what: 'The page shows this picture in several places, and which one was clicked is unknown.',
    advice: 'Right-click the picture once more, or mark it as a region of the page.',
  }),
  'picture-gone': () => ({
    what: 'The page took the picture away while NeuroLens was looking for it.',
    advice: 'Bring the picture back into view and right-click it again.',
  }),
  'partly-hidden': () => ({
    what: 'Only a part of the picture can be seen in the window.',
    advice: 'Make the window larger or zoom out until all of it is visible, and try again.',
  }),
  'tab-hidden': () => ({
    what: 'Another tab came to the front before the picture was captured.',
    advice: 'Go back to the page and try again.',
  }),
  'capture-refused': (detail) => ({
    what: `The browser does not let NeuroLens see this page${aside(detail)}.`,
    advice: 'Save the picture to your machine and choose the file in NeuroLens.',
  }),
  'model-missing': (detail) => ({
    what: `The model is missing from this copy of NeuroLens${aside(detail)}.`,
    advice: 'Install NeuroLens again to restore it.',
  }),
  'model-damaged': (detail) => ({
    what: `The model's files are damaged, so their numbers cannot be trusted${aside(detail)}.`,
    advice: 'Install NeuroLens again to restore them.',
  }),
  'model-unknown-version': (detail) => ({
    what: `The model was made for another version of NeuroLens${aside(detail)}.`,
    advice: 'Update NeuroLens, or install it again.',
  }),
  'own-model-unusable': (detail) => ({
    what: `The model of your own cannot be used${aside(detail)}.`,
    advice: 'Choose the model of NeuroLens in the settings, or bring your own once more.',
  }),
  'backend-unavailable': (detail) => ({
    what: `The chosen way of calculating does not work on this machine${aside(detail)}.`,
    advice: 'Set the analysis backend to Automatic in the settings and try again.',
  }),
  'engine-timeout': (detail) => ({
    what: `The analysis took too long and was stopped${aside(detail)}.`,
    advice: 'Try again; if it happens often, choose another analysis backend in the settings.',
  }),
  'engine-crashed': () => ({
    what: 'The analysis stopped unexpectedly and was restarted.',
    advice: 'Try the picture again.',
  }),
  'out-of-memory': () => ({
    what: 'There was not enough memory to analyze the picture.',
    advice: 'Close other tabs or programs, or use a smaller picture, and try again.',
  }),
  interrupted: () => ({
    what: 'The analysis was interrupted and the picture is no longer in memory.',
    advice: 'Choose the picture again.',
  }),
  canceled: () => ({
    what: 'The analysis was canceled.',
    advice: 'Choose the picture again whenever you like.',
  }),
  'not-checked': (detail) => ({
    what: `The picture was left out because it is plainly no brain MRI${aside(detail)}.`,
    advice: 'Right-click the picture on its page to check it all the same.',
  }),
  'storage-full': () => ({
    what: "The browser's space for results is full.",
    advice: 'Remove results that are no longer needed and try again.',
  }),
  'message-refused': () => ({
    what: 'One part of NeuroLens did not accept what another part sent.',
    advice: 'Reload this page; if it stays so, restart the browser.',
  }),
  internal: () => ({
    what: 'Something went wrong inside NeuroLens.',
    advice: 'Try again; if it stays so, report it together with the code shown here.',
  }),
};

/** Says a problem in plain English: one sentence on what happened, one on what to do. */
export function problemSentences(problem: Problem): ProblemSentences {
  return SENTENCES[problem.code](problem.detail);
}
