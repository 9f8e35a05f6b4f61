import { ModelLink } from '../../ui/model-link';
import { TechnicalPage } from '../debug/technical-page';
import { HelpSection } from './help-section';
import { KeyTable } from './key-table';
import { TroubleSection } from './trouble-section';
import { VerdictMeanings } from './verdict-meanings';

/**
 * How to use NeuroLens, what its answers mean, and where it ends; `#help/technical` is what to put
 * into a report of a fault.
 */
export function HelpView({ rest }: { rest: string }) {
  if (rest === 'technical') return <TechnicalPage />;
  return (
    <div class="st-page hp">
      <h1>Help</h1>
      <HelpSection title="On any page">
        <ul class="hp-list">
          <li>
            <strong>An image:</strong> right-click it and choose{' '}
            <q>Check this MRI image for a tumor</q>. The answer appears beside it.
          </li>
          <li>
            <strong>A viewer, a video, a PDF:</strong> right-click the page and choose{' '}
            <q>Mark a region to check</q>, then draw a rectangle around one slice.
          </li>
          <li>
            <strong>Everything on a page:</strong> press the NeuroLens button of the toolbar, then{' '}
            <q>Check all pictures on this page</q>.
          </li>
          <li>
            Where a site does not hand a picture out, the card judges a screenshot of it and offers
            to ask for access. <a href="#settings">Settings</a> lists what was allowed, to be taken
            back.
          </li>
        </ul>
      </HelpSection>
      <HelpSection title="In the workspace">
        <p>
          Drop, paste or choose pictures anywhere in it. Each becomes a row in{' '}
          <a href="#results">Results</a>, and the newest is shown large. <q>Heat map</q> shows where
          the network found its evidence; it is no outline of a tumor.
        </p>
        <p>
          A DICOM series or a NIfTI file opens in <a href="#volumes">Volumes</a>, to be looked
          through and checked slice by slice. Folders, ZIP files and more than 100 pictures at once
          go to the <a href="#batch">Batch</a>: a table that can be sorted, exported, and held
          against what is known of the pictures.
        </p>
        <p>
          Results are kept until the browser is closed, in the <a href="#history">History</a> only
          once that is switched on. <q>Report</q> makes a page of a finding to print or to save.{' '}
          <a href="#settings">Settings</a> choose the theme, the sensitivity, what calculates, and{' '}
          <a href="#settings/models">a model of your own</a>.
        </p>
      </HelpSection>
      <HelpSection title="What the answers mean">
        <VerdictMeanings />
        <p>
          The probability is calibrated on pictures that the model had not learned from: of those at
          70%, about seven in ten showed a tumor there. Tumors are far rarer among people than in
          those pictures, so it says little about anyone’s chance of having one.
        </p>
      </HelpSection>
      <HelpSection title="Limits">
        <ul class="hp-list">
          <li>One slice at a time, of the brain, by MRI. No CT, no other part of the body.</li>
          <li>
            Three types of tumor: glioma, meningioma, pituitary. Others look like one of them, or
            like none.
          </li>
          <li>
            Faint and small tumors can be missed, and pictures of a kind that the model has not seen
            are judged less well.
          </li>
          <li>A confident answer can be wrong.</li>
        </ul>
        <p>
          <ModelLink />
        </p>
      </HelpSection>
      <HelpSection title="Privacy">
        <p>
          Everything is calculated on this machine. NeuroLens contacts nobody but the site whose
          picture was asked for. Pictures stay in memory only, unless you ask it to keep them.
          Private windows are apart, and forgotten with the last of them.
        </p>
      </HelpSection>
      <HelpSection title="Keyboard">
        <KeyTable />
      </HelpSection>
      <TroubleSection />
      <HelpSection title="Terms">
        <p>
          For education and research only. Not a diagnosis, not a medical device, and not for
          decisions about anyone’s health.
        </p>
      </HelpSection>
    </div>
  );
}
