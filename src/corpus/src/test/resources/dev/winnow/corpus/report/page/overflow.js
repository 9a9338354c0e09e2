// Elements that stick out of the window, or whose text is squeezed to a letter a line, with every record open.
(() => {
  document.querySelectorAll('details').forEach(d => d.open = true);
  const width = document.documentElement.clientWidth;
  const wrong = [];
  if (document.documentElement.scrollWidth > width) wrong.push(document.documentElement.scrollWidth);
  for (const element of document.querySelectorAll('main *')) {
    const box = element.getBoundingClientRect();
    if (box.right > width + 1 && box.width > 1) wrong.push(element.outerHTML.slice(0, 80));
    const squeezed = box.width > 1 && box.width < 40 && box.height > 80;
    if (squeezed && !element.closest('.charts-css, thead') && element.textContent.trim().length > 6) wrong.push('squeezed ' + element.textContent);
  }
  return wrong.slice(0, 10);
})()
