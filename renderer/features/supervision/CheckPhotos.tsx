import { EvidenceOf } from '#evidenceView/EvidenceContext.tsx';
import { EvidenceStrip } from '#evidenceView/EvidenceStrip.tsx';
import { siteCheckItem } from '#shared/model/evidence.ts';

/** Photographs and files of one check on site. */
export function CheckPhotos({ checkId }: { readonly checkId: string }) {
  return (
    <EvidenceOf ownerId={checkId} isReadOnly={false}>
      <EvidenceStrip itemKey={siteCheckItem} label="照片和文件" isQuiet />
    </EvidenceOf>
  );
}
