import type { ComponentChildren } from 'preact';

export interface PlotCardProps {
  title: string;
  /** The name of the plot in the field. */
  term: string;
  explanation: ComponentChildren;
  /** Below the explanation. */
  beside?: ComponentChildren;
  plot: ComponentChildren;
  /** The same in numbers. */
  numbers: ComponentChildren;
}

/** A plot beside its words, or below them where there is no room. */
export function PlotCard({ title, term, explanation, beside, plot, numbers }: PlotCardProps) {
  return (
    <div class="mp-card mp-plot-card">
      <div>
        <h3>
          {title} <span class="mp-term">{term}</span>
        </h3>
        <p class="mp-explain">{explanation}</p>
        {beside}
        <div class="mp-plot-numbers">{numbers}</div>
      </div>
      <div>{plot}</div>
    </div>
  );
}
