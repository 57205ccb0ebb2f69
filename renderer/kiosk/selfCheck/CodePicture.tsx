import { encodeQR } from 'qr';
import { useMemo } from 'react';
import styles from './ResultStep.module.css';

/** Modules of white around a code, without which it is not found (ISO/IEC 18004). */
const quietZone = 4;

/** A QR code, dark on white whatever stands around it. Correction M: a reflection on the glass may cover some of it. */
export function CodePicture({ text }: { readonly text: string }) {
  const { size, path } = useMemo(() => draw(text), [text]);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label="自测二维码"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Each row's dark runs as rectangles of height 1. */
function draw(text: string): { readonly size: number; readonly path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone });
  let path = '';
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      path += `M${from} ${y}h${x - from + 1}v1H${from}z`;
    }
  }
  return { size: rows.length, path };
}
