/** A viewer that shows a picture by WebGL, as those of hospitals do: there is no image to click. */
export function webglViewer(pictureUrl: string, side: number): string {
  return `<canvas id="viewer" width="${side}" height="${side}" style="display:block"></canvas><script>
  const gl = document.querySelector('#viewer').getContext('webgl');
  const shader = (kind, source) => {
    const made = gl.createShader(kind);
    gl.shaderSource(made, source);
    gl.compileShader(made);
    return made;
  };
  const program = gl.createProgram();
  gl.attachShader(program, shader(gl.VERTEX_SHADER, \`attribute vec2 at; varying vec2 place;
    void main() { place = vec2(at.x, -at.y) * 0.5 + 0.5; gl_Position = vec4(at, 0, 1); }\`));
  gl.attachShader(program, shader(gl.FRAGMENT_SHADER, \`precision mediump float;
    uniform sampler2D picture; varying vec2 place;
    void main() { gl_FragColor = texture2D(picture, place); }\`));
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  const picture = new Image();
  picture.onload = () => {
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, picture);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    document.querySelector('#viewer').dataset.drawn = 'yes';
  };
  picture.src = '${pictureUrl}';
</script>`;
}
