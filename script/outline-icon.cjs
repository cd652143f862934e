// Turns Lucide icons into filled shapes on the 24 grid, for assets/icons.
// Fyne recolours fills only, and its SVG reader draws rounded rectangles,
// packed arcs and scaled strokes wrongly; filled outlines come out right.
//
//   npm install --no-save lucide-static@1.62.0 pathkit-wasm@1.0.0 svgpath svgson
//   NODE_PATH=node_modules node script/outline-icon.cjs node_modules/lucide-static/icons assets/icons NAME...
delete globalThis.fetch; // so that PathKit takes the bytes given to it
const fs = require('fs'), path = require('path');
const svgpath = require('svgpath'), svgson = require('svgson');

const scale = 4, width = 1.75; // the outline is found on a finer grid
const [from, to, ...names] = process.argv.slice(2);

function outlineOf({ name, attributes: a }) {
  const n = k => parseFloat(a[k] || 0);
  switch (name) {
    case 'path': return a.d;
    case 'line': return `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`;
    case 'polyline': return `M${a.points}`;
    case 'circle': return `M${n('cx') - n('r')} ${a.cy}a${a.r} ${a.r} 0 1 1 ${2 * n('r')} 0a${a.r} ${a.r} 0 1 1 ${-2 * n('r')} 0z`;
    case 'rect': {
      const r = n('rx') || n('ry'), w = n('width') - 2 * r, h = n('height') - 2 * r;
      const corner = (x, y) => r ? `a${r} ${r} 0 0 1 ${x} ${y}` : '';
      return `M${n('x') + r} ${a.y}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`;
    }
  }
  throw new Error(`no outline for <${name}>`);
}

// Only M, L, Q, C and Z, absolute. A conic of a round cap becomes one cubic.
function data(kit, shape) {
  const f = v => String(+(v / scale).toFixed(2)).replace(/^(-?)0\./, '$1.');
  let text = '', x = 0, y = 0;
  for (const [verb, ...v] of shape.toCmds()) {
    if (verb === kit.CLOSE_VERB) { text += 'Z'; continue; }
    if (verb === kit.CONIC_VERB) {
      const [x1, y1, x2, y2, w] = v, k = 4 * w / (3 * (1 + w));
      text += 'C' + [x + k * (x1 - x), y + k * (y1 - y), x2 + k * (x1 - x2), y2 + k * (y1 - y2), x2, y2].map(f).join(' ');
      [x, y] = [x2, y2];
      continue;
    }
    text += 'MLQ?C'[verb] + v.map(f).join(' ');
    [x, y] = v.slice(-2);
  }
  return `  <path fill="#000000" d="${text}" />\n`;
}

const wasmBinary = fs.readFileSync(require.resolve('pathkit-wasm/bin/pathkit.wasm'));
require('pathkit-wasm/bin/pathkit.js')({ wasmBinary }).then(async kit => {
  for (const name of names) {
    const source = fs.readFileSync(path.join(from, name + '.svg'), 'utf8').replace(/<!--[^]*?-->/g, '');
    let paths = '';
    for (const el of (await svgson.parse(source)).children) {
      const line = kit.FromSVGString(svgpath(outlineOf(el)).abs().unarc().unshort().scale(scale).toString());
      if (el.attributes.fill && el.attributes.fill !== 'none') paths += data(kit, line);
      paths += data(kit, line.stroke({ width: width * scale, join: kit.StrokeJoin.ROUND, cap: kit.StrokeCap.ROUND }));
    }
    fs.writeFileSync(path.join(to, name + '.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">\n${paths}</svg>\n`);
  }
});
