// Elements that stick out of the window, with every record open.
(() => {
  document.querySelectorAll('details').forEach(d => d.open = true);
  const width = document.documentElement.clientWidth;
  const wrong = [];
  if (document.documentElement.scrollWidth > width) wrong.push(document.documentElement.scrollWidth);
  for (const element of document.querySelectorAll('main *')) {
    const box = element.getBoundingClientRect();
    if (box.right > width + 1 && box.width > 1) wrong.push(element.outerHTML.slice(0, 80));
  }
  return wrong.slice(0, 10);
})()
