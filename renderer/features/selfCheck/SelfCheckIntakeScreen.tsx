import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '#paths';
import type { SelfCheckCode } from '#shared/selfCheck/code.ts';
import { CardScreen } from '#ui/CardScreen.tsx';
import { CodeSource } from './CodeSource.tsx';
import { StartCard, type NewEnterprise } from './StartCard.tsx';
import { TakenCard } from './TakenCard.tsx';

/** From the code on a visitor's result page to a diagnosis that begins with its answers; nothing is stored before. */
export function SelfCheckIntakeScreen({ newEnterprise }: { readonly newEnterprise: NewEnterprise }) {
  const [code, setCode] = useState<SelfCheckCode | null>(null);
  return (
    <CardScreen title="从自测二维码新建诊断" facts={<Link to={paths.sessions()}>返回诊断列表</Link>}>
      {code === null ? (
        <CodeSource onRead={setCode} />
      ) : (
        <>
          <TakenCard code={code} onAnother={() => setCode(null)} />
          <StartCard tapped={code.tapped} newEnterprise={newEnterprise} />
        </>
      )}
    </CardScreen>
  );
}
