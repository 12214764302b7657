/* An example is as tall as what it shows, and the block asked for stays in sight. */
let moved;
onwheel = onkeydown = onpointerdown = () => { moved = true; };
for (const frame of document.querySelectorAll('.gallery_block iframe')) {
  const fit = () => {
    const main = frame.contentDocument?.querySelector('main');
    if (!main) return;
    new frame.contentWindow.ResizeObserver(() => {
      frame.style.blockSize = `${main.offsetHeight + 2}px`;
      if (!moved) document.querySelector(':target')?.scrollIntoView();
    }).observe(main);
  };
  frame.onload = fit;
  fit();
}
