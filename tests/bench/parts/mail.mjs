export async function measure() {
  throw new Error('x');
}
