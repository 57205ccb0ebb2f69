/**
 * What the document says of each component and property, by the component's name and the properties down to it. Written
 * for the builder of a platform.
 */
export const openapiTexts: Readonly<Record<string, string>> = {
  StatusReply: '平台是谁、支持哪些协议版本、平台时钟几点。',
  'StatusReply.name': '平台名称，显示给用户。',
  'StatusReply.protocol': '平台支持的协议版本范围，两端都含。',
  'StatusReply.protocol.least': '支持的最低版本。',
  'StatusReply.protocol.newest': '支持的最高版本。',
  'StatusReply.time': '平台当前时间：1970-01-01T00:00:00Z 起的毫秒数。',

  EnrolRequest: '一台设备凭一次性登记码换取令牌。',
  'EnrolRequest.code': '平台管理方发给用户的一次性登记码。',
  'EnrolRequest.device': '要登记的设备。',
  'EnrolRequest.device.id': '设备自己生成的编号，不再改变。',
  'EnrolRequest.device.name': '用户给设备起的名称。',
  'EnrolRequest.device.publicKey': '设备签名用的 Ed25519 公钥（base64）。',
  'EnrolRequest.appVersion': '客户端软件版本，仅供排查问题。',

  EnrolReply: '登记成功；令牌只在这里出现一次。',
  'EnrolReply.token': '设备令牌，此后每次请求放在 Authorization 头里。平台只应保存它的散列值。',
  'EnrolReply.scope': '设备的权限范围，由登记码决定。',
  'EnrolReply.centre': '设备所属的促进中心。',
  'EnrolReply.centre.id': '中心编号。',
  'EnrolReply.centre.name': '中心名称，显示给用户。',
  'EnrolReply.packKey':
    '平台给资料包签名的 Ed25519 公钥（32 字节，base64）；不下发资料包的平台不给。客户端登记时记下，以后只认它。',

  DeviceReply: '平台眼中的这台设备。',
  'DeviceReply.id': '设备编号。',
  'DeviceReply.name': '设备名称。',
  'DeviceReply.scope': '设备的权限范围。',
  'DeviceReply.centre': '设备所属的促进中心。',
  'DeviceReply.centre.id': '中心编号。',
  'DeviceReply.centre.name': '中心名称，显示给用户。',

  PullReply: '一页变化。',
  'PullReply.rows':
    '按变化的先后排列；每行只出现在它最近一次变化的位置，内容是现在的样子。可以少于 limit 行。',
  'PullReply.cursor': '读到了哪里；下次作为 since 送回。没有新行时也要给出。',
  'PullReply.more': 'true：后面还有，客户端会立刻再读。为 true 时 cursor 必须向前移动。',

  PushRequest: '客户端提交的一批改动。',
  'PushRequest.cursor': '这台设备读到了哪里；null：还没有读过。',
  'PushRequest.changes': '按次序逐条处理。',

  PushReply: '对一批改动的答复。',
  'PushReply.answers': '与 changes 一一对应，条数和次序都相同。',
  'PushReply.cursor':
    '这台设备现在读到了哪里，并担保平台收下了这批改动：平台若从备份恢复而丢了它们，就不再认识这个 cursor。',
  'PushReply.more': 'true：还有它可读的、别人的变化，设备会接着拉取。',

  Change: '对一行的一次改动：整行的新内容，或删除。',
  'Change.changeId': '这次改动的编号；重发时不变，内容也不变。',
  'Change.table': '数据表。',
  'Change.id':
    '行的编号，在中心的一张表内唯一。它只是数据：除 NUL 和不成对的代理字符外，任何字符都可能出现。',
  'Change.baseRev': '改动所依据的 rev；null：客户端不知道平台有这一行。',
  'Change.stamp':
    '改动时间戳：毫秒数（15 位）、计数（6 位）、设备编号，按文本比较先后。来自设备时钟，可能不准；原样保存，不据此拒收。',
  'Change.by': '改动人的姓名。',
  'Change.op': 'put：写入整行；delete：删除。',
  'Change.fields': 'put 时是整行内容（不是差异），delete 时为 null；不符者答 rejected（invalid）。',

  Answer: '对一条改动的答复。',
  'Answer.changeId': '所答复的改动。',
  'Answer.outcome':
    'applied 已收下；conflict 未收下，行已被别人改过；rejected 未收下；duplicate 以前答复过；later 答复已满、尚未处理，客户端下次原样再报。',
  'Answer.rev': '该行的新 rev。',
  'Answer.row': '该行现在的样子。',
  'Answer.code':
    '拒收原因：notAllowed 无权写；tooLarge 超限；invalid 内容不合规；noSpace 空间不足，可原样重发。',
  'Answer.message': '一句给用户看的中文：发生了什么、该怎么办。',
  'Answer.first': '第一次的答复。',
  'Answer.first.outcome': '第一次答复的类别。',
  'Answer.first.rev': '当时得到的 rev。',
  'Answer.first.row': '当时的行。',
  'Answer.first.code': '当时的拒收原因。',
  'Answer.first.message': '当时的说明。',

  Row: '平台上的一行。',
  'Row.table': '数据表。',
  'Row.id': '行的编号，在中心的一张表内唯一。',
  'Row.rev': '平台给这个状态起的版本号；对客户端不透明。',
  'Row.stamp': '造成这个状态的改动的 stamp，原样。',
  'Row.by': '造成这个状态的人。',
  'Row.changeId': '造成这个状态的改动。',
  'Row.fields': '整行内容，原样；null：已删除。',

  SummaryReply: '各表的校验和。',
  'SummaryReply.sums': '所问的每张表一项，重复的只答一次。',

  TableSum: '一张表里这台设备可读的行的校验和。',
  'TableSum.table': '数据表。',
  'TableSum.rows': '未删除的行数。',
  'TableSum.hash':
    '未删除的每一行取 SHA-256（UTF-8 文本：table、“/”、id、换行符 U+000A、rev），看作 256 位无符号整数（高位在前），全部相加并对 2^256 取模，写成 64 位十六进制小写数字；没有行时为 64 个 0。与行的次序无关，可以随写入增减维护。',

  PackListReply: '平台发布过的资料包版本。',
  'PackListReply.packs': '每个版本一项，次序不限；发布过的版本不改，也不从这里撤下。',

  PackEntry: '资料包的一个版本，发布之后不再改变。',
  'PackEntry.kind':
    'instrument 评测指标，policy 政策，solutions “小快轻准”方案，scenarios 场景体验，cases 案例。',
  'PackEntry.id': '资料包的编号，同一种类内唯一。',
  'PackEntry.version': '版本号，逐版递增。客户端不接受比手头更旧的。',
  'PackEntry.sha256': '内容字节的 SHA-256，64 位十六进制小写数字。',
  'PackEntry.bytes': '内容的字节数。',
  'PackEntry.changes': '这一版改了什么，逐条用中文写给用户看。',
  'PackEntry.signature': '对“资料包”一节所说文本的 Ed25519 签名（64 字节，base64）。',

  PackReply:
    '一个版本的内容：一个 JSON 对象。按原样的字节给出，重新编排会让校验不符；格式由 kind 决定，属性 id 与资料包的编号相同。',

  MissingRequest: '问平台缺哪些文件。',
  'MissingRequest.sha256': '文件内容的 SHA-256，64 位十六进制小写数字；可以重复。',

  MissingReply: '所问的文件中平台缺的。',
  'MissingReply.missing': '缺的文件的 SHA-256，重复的只答一次，次序不限。',

  BlobRefusal: '收发文件的请求被拒绝。',
  'BlobRefusal.code':
    '原因代码，与 HTTP 状态码对应。只有文件才有的：offsetConflict 续传的位置不对；uploadGone 上传已过期；wrongContent 内容与登记的 SHA-256 不符。',
  'BlobRefusal.message': '一句给用户看的中文：发生了什么、该怎么办。不得含数据内容、令牌或程序内部信息。',

  Refusal: '整个请求被拒绝。',
  'Refusal.code': '原因代码，与 HTTP 状态码对应。',
  'Refusal.message': '一句给用户看的中文：发生了什么、该怎么办。不得含数据内容、令牌或程序内部信息。',

  Json: '任意 JSON 值。',
};
