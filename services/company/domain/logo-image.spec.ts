import { describe, expect, it } from '@jest/globals';
import { drawDemoLogo } from '../demo/logo.js';
import { recognizeImage } from './logo-image.js';

/** A JPEG of 3 by 2 as a camera frames it: application data, a table, the frame, the scan, the end. */
const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  Buffer.from([0xff, 0xe0, 0x00, 0x04, 0x4a, 0x46]),
  Buffer.from([0xff, 0xc4, 0x00, 0x03, 0x00]),
  Buffer.from([0xff, 0xc2, 0x00, 0x08, 0x08, 0x00, 0x02, 0x00, 0x03, 0x00]),
  Buffer.from([0xff, 0xda, 0x00, 0x02, 0x12, 0x34, 0xff, 0xd9]),
]);

describe('an image is known by its bytes', () => {
  it('as the PNG or the JPEG that it is, with its size', () => {
    expect(recognizeImage(drawDemoLogo())).toEqual({ type: 'image/png', width: 96, height: 96 });
    expect(recognizeImage(JPEG)).toEqual({ type: 'image/jpeg', width: 3, height: 2 });
  });

  it('and is none when it is cut short anywhere', () => {
    for (const whole of [drawDemoLogo(), JPEG]) {
      for (let length = 0; length < whole.length; length++) {
        expect(recognizeImage(whole.subarray(0, length))).toBeUndefined();
      }
    }
  });

  it.each([
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a page', Buffer.from('<!doctype html><p>')],
    ['a PNG by its name alone', Buffer.concat([drawDemoLogo().subarray(0, 8), Buffer.alloc(64)])],
  ])('and %s is none', (_, bytes) => {
    expect(recognizeImage(bytes)).toBeUndefined();
  });
});
