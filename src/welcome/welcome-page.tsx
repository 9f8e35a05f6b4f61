import { Brand } from '../ui/brand';
import { ModelLink } from '../ui/model-link';
import cardDark from './pictures/page-card-dark.png';
import cardLight from './pictures/page-card-light.png';
import regionDark from './pictures/region-dark.png';
import regionLight from './pictures/region-light.png';
import workspaceDark from './pictures/workspace-dark.png';
import workspaceLight from './pictures/workspace-light.png';
import { Step } from './step';

/** Opens once, after the installation: what NeuroLens does, what it does not, and how to use it. */
export function WelcomePage() {
  return (
    <main class="wl">
      <header class="wl-head">
        <Brand />
        <p class="wl-lead">
          A small neural network looks at single slices of brain MRI and says whether they look like
          a tumor, how sure it is, and where it looked. It runs on this machine: no picture and no
          result leaves it.
        </p>
      </header>
      <ol class="wl-steps" aria-label="Three ways to use it">
        <Step
          title="Right-click an image"
          light={cardLight}
          dark={cardDark}
          shows="A page with an MRI slice under a heat map, and a card beside it that says: looks like a tumor."
        >
          Choose <q>Check this MRI image for a tumor</q>. The answer appears beside the picture.
        </Step>
        <Step
          title="Mark a region"
          light={regionLight}
          dark={regionDark}
          shows="A viewer with a dashed rectangle around one slice, and buttons to check the region or cancel."
        >
          For viewers, videos and PDFs: press <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>M</kbd>, or
          right-click the page, and draw a rectangle around one slice.
        </Step>
        <Step
          title="Open your own files"
          light={workspaceLight}
          dark={workspaceDark}
          shows="The workspace: a list of pictures on the left, one of them large with its answer on the right."
        >
          Drop pictures into the <a href="/src/workspace/index.html">workspace</a>, which keeps the
          list and shows each of them large.
        </Step>
      </ol>
      <div class="wl-notes">
        <section>
          <h2>Keep it in reach</h2>
          <p>
            Press the puzzle piece beside the address bar, then the pin beside NeuroLens. Its button
            shows the latest results and checks all pictures on a page.
          </p>
        </section>
        <section>
          <h2>What it does not do</h2>
          <p>
            It does not diagnose. It sees one picture and knows nothing of the person. It misses
            tumors and sees some where there are none; CT, X-ray and other parts of the body are not
            judged. <ModelLink />
          </p>
        </section>
        <section>
          <h2>Terms of use</h2>
          <p>
            For education and research only. Not a medical device, and not for decisions about
            anyone’s health: for these, ask a physician. Software: MIT license. Model: for research
            and education, see <a href="/models/LICENSE">its license</a>.
          </p>
        </section>
      </div>
      <p class="wl-go">
        <a class="nl-button nl-button-primary" href="/src/workspace/index.html">
          Open the workspace
        </a>
        <a class="nl-link" href="/src/workspace/index.html#help">
          Help
        </a>
      </p>
    </main>
  );
}
