/** Scrolls a place, and nothing around it, until the lit states are in it; where there are many, the first of them. */
export function reveal(place: HTMLElement): void {
  const marks = [...place.querySelectorAll(".mark")].map((mark) => mark.parentElement ?? mark);
  const [first] = marks;
  if (first === undefined) return;
  const around = place.getBoundingClientRect();
  const boxes = marks.map((mark) => mark.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const whole = { left, right, top, bottom };
  const fits = right - left <= around.width && bottom - top <= around.height;
  const shown = fits ? whole : first.getBoundingClientRect();
  place.scrollBy(
    (shown.left + shown.right) / 2 - (around.left + around.right) / 2,
    (shown.top + shown.bottom) / 2 - (around.top + around.bottom) / 2,
  );
}
