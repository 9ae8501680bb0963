/** What is computed of four values at a time. NaN stays NaN in all of it. */
export abstract class Vector {
  /** The logistic function: 1 / (1 + exp(-x)), by Cephes's polynomial, to about 1e-7 of itself. */
  @inline
  static sigmoid(x: v128): v128 {
    const one = f32x4.splat(1);
    // Of these two functions the first argument is the result where it is NaN.
    const y = f32x4.pmin(f32x4.pmax(f32x4.neg(x), f32x4.splat(-87)), f32x4.splat(87));
    // 1.5 · 2²³ makes the sum an integer in the lowest bits of the mantissa, 127 the exponent's bias.
    const magic = f32x4.splat(12582912 + 127);
    const rounded = f32x4.add(f32x4.mul(y, f32x4.splat(Mathf.LOG2E)), magic);
    const n = f32x4.sub(rounded, magic);
    const high = f32x4.sub(y, f32x4.mul(n, f32x4.splat(0.693359375)));
    const r = f32x4.sub(high, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
    let p = f32x4.splat(1.98756915e-4);
    p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
    p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
    p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
    p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
    p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
    p = f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), f32x4.add(r, one));
    const power = f32x4.mul(p, i32x4.shl(rounded, 23));
    return f32x4.div(one, f32x4.add(one, power));
  }

  /** By Eigen's rational function, to about 3e-7 of itself. */
  @inline
  static tanh(x: v128): v128 {
    const y = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-7.905311107635498)), f32x4.splat(7.905311107635498));
    const z = f32x4.mul(y, y);
    let p = f32x4.splat(-2.76076847742355e-16);
    p = f32x4.add(f32x4.mul(p, z), f32x4.splat(2.00018790482477e-13));
    p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-8.60467152213735e-11));
    p = f32x4.add(f32x4.mul(p, z), f32x4.splat(5.12229709037114e-8));
    p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.48572235717979e-5));
    p = f32x4.add(f32x4.mul(p, z), f32x4.splat(6.37261928875436e-4));
    p = f32x4.add(f32x4.mul(p, z), f32x4.splat(4.89352455891786e-3));
    let q = f32x4.splat(1.19825839466702e-6);
    q = f32x4.add(f32x4.mul(q, z), f32x4.splat(1.18534705686654e-4));
    q = f32x4.add(f32x4.mul(q, z), f32x4.splat(2.268434632439e-3));
    q = f32x4.add(f32x4.mul(q, z), f32x4.splat(4.89352518554385e-3));
    return f32x4.div(f32x4.mul(y, p), q);
  }

  /** Of the logistic function, where it is y. */
  @inline
  static sigmoidSlope(y: v128): v128 {
    return f32x4.mul(y, f32x4.sub(f32x4.splat(1), y));
  }

  /** Of tanh, where it is y. */
  @inline
  static tanhSlope(y: v128): v128 {
    return f32x4.sub(f32x4.splat(1), f32x4.mul(y, y));
  }

  /** `count` values, zeros behind them. */
  @inline
  static load(from: i32, count: i32): v128 {
    return count < 4 ? loadSome(from, count) : v128.load(from);
  }

  @inline
  static store(to: i32, x: v128, count: i32): void {
    if (count < 4) storeSome(to, x, count);
    else v128.store(to, x);
  }

  /** Adds `count` values to a padded row. */
  static add(to: i32, from: i32, count: i32): void {
    for (; count > 0; count -= 4) {
      v128.store(to, f32x4.add(v128.load(to), Vector.load(from, count)));
      to += 16;
      from += 16;
    }
  }
}

function loadSome(from: i32, count: i32): v128 {
  let x = v128.load32_zero(from);
  if (count > 1) x = v128.load32_lane(from, x, 1, 4);
  if (count > 2) x = v128.load32_lane(from, x, 2, 8);
  return x;
}

function storeSome(to: i32, x: v128, count: i32): void {
  v128.store32_lane(to, x, 0);
  if (count > 1) v128.store32_lane(to, x, 1, 4);
  if (count > 2) v128.store32_lane(to, x, 2, 8);
}
