import { HelpSection } from './help-section';

/** Where to look when something does not work. */
export function TroubleSection() {
  return (
    <HelpSection title="If something does not work">
      <p>
        <a href="#help/technical">Technical details</a> show what NeuroLens runs on here, how long
        its last findings took, and what failed. They can be copied into a report.
      </p>
    </HelpSection>
  );
}
