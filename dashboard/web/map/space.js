// Where something is drawn already: rectangles that labels and plates keep clear of.

export class Space {
  /** `view` is the rectangle that labels must stay in: {left, top, width, height}. */
  constructor(view) {
    this.left = view.left;
    this.top = view.top;
    this.right = view.left + view.width;
    this.bottom = view.top + view.height;
    this.taken = []; // left, top, right, bottom of each, flat
    this.soft = []; // the same, of lines, which a plate may cover if need be
  }

  take(left, top, right, bottom) {
    this.taken.push(left, top, right, bottom);
  }

  takeDisc(x, y, radius) {
    this.take(x - radius, y - radius, x + radius, y + radius);
  }

  /** Take a chain of points [x, y, ...] as small squares along it; softly. */
  takeChain(points, half, step = 14) {
    for (let i = 2; i < points.length; i += 2) {
      const [ax, ay, bx, by] = [points[i - 2], points[i - 1], points[i], points[i + 1]];
      const parts = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / step));
      for (let k = 0; k < parts; k += 1) {
        const x = ax + ((bx - ax) * k) / parts,
          y = ay + ((by - ay) * k) / parts;
        this.soft.push(x - half, y - half, x + half, y + half);
      }
    }
  }

  holds(left, top, right, bottom) {
    return left >= this.left && top >= this.top && right <= this.right && bottom <= this.bottom;
  }

  /** Tell whether nothing is drawn there; `hard` leaves lines out of account. */
  isFree(left, top, right, bottom, hard = false) {
    const meets = (taken) => {
      for (let i = 0; i < taken.length; i += 4) {
        if (left < taken[i + 2] && right > taken[i] && top < taken[i + 3] && bottom > taken[i + 1])
          return true;
      }
      return false;
    };
    return !meets(this.taken) && (hard || !meets(this.soft));
  }
}
