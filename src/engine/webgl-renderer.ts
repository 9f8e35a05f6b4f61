/** Renderers that compute WebGL on the CPU: 20 times slower than wasm, and 3 s for the first run. */
const SOFTWARE = /SwiftShader|llvmpipe|softpipe|Basic Render|Software/i;

/** Whether a renderer, by the name that WebGL gives it, calculates on the CPU. */
export function isSoftwareRenderer(renderer: string): boolean {
  return SOFTWARE.test(renderer);
}

/** The graphics card's name as the browser tells it; null where there is no WebGL 2. */
export function webglRenderer(): string | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return null;
  try {
    // Firefox tells the unmasked name by RENDERER itself and warns about the extension.
    const unmasked = gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL;
    return String(gl.getParameter(unmasked ?? gl.RENDERER) ?? '');
  } finally {
    // A browser allows 16 contexts or so; an unused one should not wait for garbage collection.
    gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}
