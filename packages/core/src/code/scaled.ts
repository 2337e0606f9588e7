/** A whole number of a decimal place, as `plain` writes it: no exponent, and no noughts at the end. */
export function scaledText(value: number, places: number): string {
  if (value < 0) return `-${scaledText(-value, places)}`;
  const digits = String(value);
  if (places === 0) return digits;
  const padded = digits.padStart(places + 1, '0');
  const point = padded.length - places;
  let end = padded.length;
  while (end > point && padded[end - 1] === '0') end -= 1;
  return end === point ? padded.slice(0, point) : `${padded.slice(0, point)}.${padded.slice(point, end)}`;
}
