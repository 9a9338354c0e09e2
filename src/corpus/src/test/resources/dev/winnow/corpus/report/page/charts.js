// Columns and bars that are not drawn as tall or as wide as their number says.
(() => {
  const wrong = [];
  const seen = box => box.width > 0 && box.height > 0;
  const clear = color => /^rgba\(.*, 0\)$|^transparent$/.test(color);
  for (const cell of document.querySelectorAll('.charts-css td')) {
    const size = parseFloat(cell.style.getPropertyValue('--size'));
    const box = cell.getBoundingClientRect(), whole = cell.closest('tbody').clientHeight;
    const drawn = Math.abs(box.height - size * whole) < 2 && box.width > 1;
    if (size > 0 && (!drawn || clear(getComputedStyle(cell).backgroundColor))) {
      wrong.push([cell.textContent, size, box.height, whole]);
    }
  }
  for (const bar of document.querySelectorAll('.stage .out')) {
    const part = bar.getBoundingClientRect(), whole = bar.parentElement.clientWidth;
    const size = parseFloat(bar.style.getPropertyValue('--w'));
    if (!seen(part) || Math.abs(part.width - size * whole) > 1) wrong.push(['stage', size, part.width]);
  }
  for (const bar of document.querySelectorAll('.bar')) {
    if (!/gradient/.test(getComputedStyle(bar).backgroundImage)) wrong.push(['bar', bar.textContent]);
  }
  return wrong;
})()
