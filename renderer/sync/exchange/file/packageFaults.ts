import { failure } from '#shared/model/result.ts';

/** Why a file is not read as an exchange package; nothing of it has been taken in. */
export const packageFaults = {
  notExchange: failure(
    'notExchange',
    '这不是交换包，没有导入，本机数据没有变化；诊断数据文件请用上面的“导入”，备份请用“从备份恢复”。',
  ),
  packageNewer: failure(
    'packageNewer',
    '这个交换包由更新版本的软件制作，本机读不了，没有导入，本机数据没有变化；请先升级本软件。',
  ),
  packageCutOff: failure(
    'packageCutOff',
    '这个交换包不完整，后面一段缺失，没有导入，本机数据没有变化；请从 U 盘重新复制，或请对方再导出一次。',
  ),
  packageDamaged: failure(
    'packageDamaged',
    '这个交换包已损坏或被改动，没有导入，本机数据没有变化；请从 U 盘重新复制，或请对方再导出一次。',
  ),
  wrongPassphrase: failure(
    'wrongPassphrase',
    '口令打不开这个交换包，没有导入，本机数据没有变化；请检查大小写和输入法，或向对方核实口令。',
  ),
  packageTooLarge: failure(
    'packageTooLarge',
    '要交换的内容超过 256 MB 或 20 万条，没有写成文件，本机数据没有变化；请只选部分企业，或不带佐证材料。',
  ),
} as const;

export type PackageFault = (typeof packageFaults)[keyof typeof packageFaults];
