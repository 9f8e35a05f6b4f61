/** Chrome's sizes: a small tile, and a banner for featured extensions. */
export const PROMO_SIZES = {
  'promo-small': { width: 440, height: 280 },
  'promo-marquee': { width: 1400, height: 560 },
} as const;

export interface PromoPictures {
  /** A drawn slice, as PNG. */
  readonly slice: Buffer;
  /** The mark of the extension, as SVG. */
  readonly icon: string;
}

/**
 * A page that fills a promotional picture: a slice seen through the lens of our mark, and what the
 * extension is for. All lengths follow the picture's height.
 */
export function promoPage({ slice, icon }: PromoPictures): string {
  const address = (type: string, bytes: Buffer) =>
    `data:${type};base64,${bytes.toString('base64')}`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <style>
      html { font: 5.4vh/1.35 'Noto Sans', 'Liberation Sans', system-ui, sans-serif; color: #fff; }
      body { margin: 0; height: 100vh; overflow: hidden; position: relative;
        background: radial-gradient(circle at 78% 50%, #14809f, #0b5c75 42%, #07394a); }
      main { position: absolute; inset: 0 56vh 0 9vh; display: grid; align-content: center; gap: 3.2vh;
        max-width: 96vh; }
      h1 { margin: 0; display: flex; align-items: center; gap: 0.32em; font-size: 12vh;
        font-weight: 700; letter-spacing: -0.02em; line-height: 1; }
      h1 img { width: 1.12em; height: 1.12em; border-radius: 0.24em; box-shadow: 0 0 0 0.4vh #ffffff40; }
      p { margin: 0; font-size: 6.6vh; }
      small { font-size: 4.6vh; color: #c9e4ec; }
      .lens { position: absolute; top: 50%; right: 15vh; width: 66vh; height: 66vh;
        transform: translateY(-54%); border-radius: 50%; border: 3vh solid #fff; overflow: hidden;
        background: #000; box-shadow: 0 2vh 6vh #0006; }
      .lens img { width: 100%; height: 100%; object-fit: cover; transform: scale(1.02); }
      .handle { position: absolute; top: 50%; right: 8vh; width: 26vh; height: 6vh; border-radius: 3vh;
        background: #fff; transform-origin: 100% 50%; transform: translate(0, 36vh) rotate(45deg); }
      @media (max-width: 500px) {
        main { inset: 0 0 0 7vh; width: 74vh; gap: 4vh; }
        h1 { font-size: 13vh; gap: 0.22em; }
        p { font-size: 7.4vh; }
        small { font-size: 5.7vh; white-space: nowrap; }
        .lens { right: -20vh; transform: translateY(-50%); }
        .handle { display: none; }
      }
    </style>
  </head>
  <body>
    <div class="handle"></div>
    <div class="lens"><img src="${address('image/png', slice)}" alt="" /></div>
    <main>
      <h1><img src="${address('image/svg+xml', Buffer.from(icon))}" alt="" />NeuroLens</h1>
      <p>Looks at brain MRI pictures, on&nbsp;your own machine</p>
      <small>For education and research only</small>
    </main>
  </body>
</html>`;
}
