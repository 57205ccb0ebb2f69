import { App, Button } from 'antd';
import { useMemo } from 'react';
import { useProjection } from '#projection/useProjection.ts';
import { useServices } from '#services';
import { publicResult } from '#shared/exhibits/publicResult.ts';
import type { SecondMessage } from '#shared/exhibits/secondMessage.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';

type Props = { readonly bundle: SessionBundle; readonly pack: InstrumentPack };

/** Shows on the second screen what of a result may be public; it follows while the diagnosis goes on. */
export function ProjectButton({ bundle, pack }: Props) {
  const { policy } = useServices();
  const { message } = App.useApp();
  const shown = useMemo(
    (): SecondMessage => ({ kind: 'result', result: publicResult(pack, bundle, policy.industries) }),
    [bundle, pack, policy],
  );
  const { isOn, begin, stop } = useProjection(`result ${bundle.session.id}`, shown);
  const onBegin = async () => {
    const begun = await begin();
    if (!begun.ok) message.error(begun.message);
    else if (begun.value !== null) message.info(begun.value);
  };
  return isOn ? (
    <Button onClick={stop}>停止投屏</Button>
  ) : (
    <Button title="不显示企业名称、联系人、记录和佐证材料" onClick={() => void onBegin()}>
      投到第二屏
    </Button>
  );
}
