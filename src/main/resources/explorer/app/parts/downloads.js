import { h } from '../dom.js';
import { t } from '../texts.js';

/** Links that download what a view shows. @param {Array<[string, string]>} files what it is called and its address */
export function downloads(files, ...more) {
  return h('p', { class: 'downloads' }, h('span', {}, t('download')),
    files.map(([name, address]) => h('a', { href: address, download: '', rel: 'external' }, name)), more);
}

/** A button that saves what `make` gives. @param {() => Blob|Promise<Blob>} make */
export function saves(label, file, make) {
  return h('button', { type: 'button', class: 'link', onclick: async () => save(file, await make()) }, label);
}

function save(file, blob) {
  const address = URL.createObjectURL(blob);
  const link = h('a', { href: address, download: file, rel: 'external' });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Rows as a CSV file; a spreadsheet takes no cell for a formula. @param {string[]} columns @param {Array<Array>} rows */
export function csvFile(columns, rows) {
  const quoted = (value) => `"${String(value ?? '').replaceAll('"', '""').replace(/^([=+\-@\t])/, "'$1")}"`;
  return new Blob([[columns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' });
}

/** A drawing as a file of its own, with the colours it has on the page. */
export function svgFile(svg) {
  const copy = svg.cloneNode(true);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(originals[i]);
    for (const property of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-family', 'opacity']) {
      element.setAttribute(property, style.getPropertyValue(property));
    }
  });
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}

/** A drawing as a picture. */
export async function pngFile(svg) {
  const { width, height } = svg.getBoundingClientRect();
  const image = new Image(width, height);
  const address = URL.createObjectURL(svgFile(svg));
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(new Error('PNG'));
      image.src = address;
    });
  } finally {
    URL.revokeObjectURL(address);
  }
  const canvas = h('canvas', { width: width * 2, height: height * 2 });
  const context = canvas.getContext('2d');
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Buttons that save a drawing as SVG and as PNG. */
export function drawingDownloads(svg, name) {
  return [saves('SVG', `${name}.svg`, () => svgFile(svg)), saves('PNG', `${name}.png`, () => pngFile(svg))];
}
