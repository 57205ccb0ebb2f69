import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { paths } from '#paths';
import { formatDate } from '#shared/look/formatDate.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import { sessionKindNames } from '#shared/model/session.ts';
import type { AssessmentResult } from '#shared/scoring/assessment.ts';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { Tag } from '#ui/Tag.tsx';
import { ReportButton } from './ReportButton.tsx';

type Props = {
  readonly bundle: SessionBundle;
  readonly pack: InstrumentPack;
  readonly previous: SessionBundle | null;
  readonly result: AssessmentResult;
};

/** Whose result this is, and the two ways on: back to the questions, or to the report. */
export function ResultHeader({ bundle, pack, previous, result }: Props) {
  const navigate = useNavigate();
  const { enterprise, session } = bundle;
  return (
    <ScreenHeader
      title={enterprise.name}
      titleHint={`${enterprise.name}：回到企业页`}
      onTitle={() => void navigate(paths.enterprise(enterprise.id))}
      facts={
        <>
          <Tag>{sessionKindNames[session.kind]}</Tag>
          {session.sample && <Tag>示例</Tag>}
          {[formatDate(session.date), session.consultant && `顾问 ${session.consultant}`]
            .filter(Boolean)
            .join(' · ')}
        </>
      }
    >
      <Button onClick={() => void navigate(paths.diagnosis(session.id))}>
        {result.open.length > 0 ? `继续诊断（还有 ${result.open.length} 项）` : '回到诊断'}
      </Button>
      <ReportButton bundle={bundle} pack={pack} previous={previous} />
    </ScreenHeader>
  );
}
