-- 异地申请受理·户籍地认定: an application at the residence for what the place of the hukou decides. Under which name it runs
-- stands in clear and is one for orphans, children living with HIV and children whom nobody brings up; which it is, is sealed.
CREATE TABLE benefit (
    reference       text COLLATE "C" PRIMARY KEY,
    child_id        text COLLATE "C" NOT NULL,
    area_code       text COLLATE "C" NOT NULL,
    hukou_area      text COLLATE "C" NOT NULL,
    benefit         text NOT NULL,
    state           text NOT NULL CHECK (state IN ('APPLIED', 'SUPPLEMENT', 'ACCEPTED', 'WAITING', 'ANSWERED', 'GRANTED',
                                                   'REFUSED', 'WITHDRAWN', 'ENDED', 'STOPPED')),
    applicant       text NOT NULL,
    applied_on      date NOT NULL,
    applied_by      text COLLATE "C" NOT NULL,
    accepted_on     date,
    pushed_on       date,
    pushed_by       text COLLATE "C",
    inside_province boolean NOT NULL,
    township        text COLLATE "C",
    verification    text COLLATE "C",
    reply           text CHECK (reply IN ('GRANTED', 'REFUSED', 'WITHDRAWN')),
    reply_channel   text,
    replied_on      date,
    reply_by        text COLLATE "C",
    compared_by     text COLLATE "C",
    amount          numeric(10, 2) CHECK (amount > 0),
    start_month     date,
    recheck_on      date,
    told_on         date,
    told_by         text COLLATE "C",
    stop_reason     text,
    last_month      date,
    ended_on        date,
    texts           bytea
);
-- No second application for the same while one goes on or is granted.
CREATE UNIQUE INDEX benefit_once ON benefit (child_id, benefit)
    WHERE state IN ('APPLIED', 'SUPPLEMENT', 'ACCEPTED', 'WAITING', 'ANSWERED', 'GRANTED');
CREATE INDEX benefit_child ON benefit (child_id);
COMMENT ON TABLE benefit IS '异地申请';
COMMENT ON COLUMN benefit.area_code IS '居住地';
COMMENT ON COLUMN benefit.hukou_area IS '户籍地县（市、区）';
COMMENT ON COLUMN benefit.benefit IS '待遇';
COMMENT ON COLUMN benefit.state IS '办理状态';
COMMENT ON COLUMN benefit.applicant IS '申请人：监护人，或者村（居）民委员会代为申请';
COMMENT ON COLUMN benefit.applied_on IS '申请日期';
COMMENT ON COLUMN benefit.applied_by IS '登记人';
COMMENT ON COLUMN benefit.accepted_on IS '受理日期';
COMMENT ON COLUMN benefit.pushed_on IS '全国系统推送日期';
COMMENT ON COLUMN benefit.pushed_by IS '推送人';
COMMENT ON COLUMN benefit.inside_province IS '户籍地在省内';
COMMENT ON COLUMN benefit.township IS '户籍地乡镇（街道）';
COMMENT ON COLUMN benefit.verification IS '户籍地审核确认编号';
COMMENT ON COLUMN benefit.reply IS '户籍地答复';
COMMENT ON COLUMN benefit.reply_channel IS '答复途径';
COMMENT ON COLUMN benefit.replied_on IS '答复日期';
COMMENT ON COLUMN benefit.reply_by IS '答复登记人';
COMMENT ON COLUMN benefit.compared_by IS '答复核对人';
COMMENT ON COLUMN benefit.amount IS '月标准（元）';
COMMENT ON COLUMN benefit.start_month IS '起发月份';
COMMENT ON COLUMN benefit.recheck_on IS '复核日期';
COMMENT ON COLUMN benefit.told_on IS '告知家庭日期';
COMMENT ON COLUMN benefit.told_by IS '告知人';
COMMENT ON COLUMN benefit.stop_reason IS '减员原因';
COMMENT ON COLUMN benefit.last_month IS '末领年月';
COMMENT ON COLUMN benefit.ended_on IS '终止日期';
COMMENT ON COLUMN benefit.texts IS '具体情形、理由、全国系统编号、回执等（密文）';

CREATE TABLE benefit_chase (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference   text COLLATE "C" NOT NULL REFERENCES benefit,
    rung        text NOT NULL,
    prepared_at timestamptz NOT NULL,
    chased_on   date,
    chased_by   text COLLATE "C",
    texts       bytea,
    UNIQUE (reference, rung)
);
COMMENT ON TABLE benefit_chase IS '催办户籍地';
COMMENT ON COLUMN benefit_chase.rung IS '电话、催办函、市级协调、厅对厅';
COMMENT ON COLUMN benefit_chase.prepared_at IS '催办日到时间';
COMMENT ON COLUMN benefit_chase.chased_on IS '催办日期';
COMMENT ON COLUMN benefit_chase.chased_by IS '催办人';
COMMENT ON COLUMN benefit_chase.texts IS '接洽人、文号、催办情况（密文）';

CREATE TABLE origin_verification (
    reference   text COLLATE "C" PRIMARY KEY,
    application text COLLATE "C" NOT NULL UNIQUE REFERENCES benefit,
    child_id    text COLLATE "C" NOT NULL,
    area_code   text COLLATE "C" NOT NULL,
    benefit     text NOT NULL,
    asked_on    date NOT NULL,
    opinion     text CHECK (opinion IN ('GRANT', 'REFUSE')),
    opinion_by  text COLLATE "C",
    opinion_on  date,
    decision    text CHECK (decision IN ('GRANT', 'REFUSE')),
    decided_by  text COLLATE "C",
    decided_on  date,
    amount      numeric(10, 2) CHECK (amount > 0),
    start_month date,
    recheck_on  date,
    texts       bytea
);
COMMENT ON TABLE origin_verification IS '户籍地审核确认';
COMMENT ON COLUMN origin_verification.application IS '居住地申请编号';
COMMENT ON COLUMN origin_verification.area_code IS '户籍地乡镇（街道）';
COMMENT ON COLUMN origin_verification.benefit IS '待遇';
COMMENT ON COLUMN origin_verification.asked_on IS '推送日期';
COMMENT ON COLUMN origin_verification.opinion IS '乡镇（街道）意见';
COMMENT ON COLUMN origin_verification.opinion_by IS '乡镇（街道）审核人';
COMMENT ON COLUMN origin_verification.opinion_on IS '乡镇（街道）审核日期';
COMMENT ON COLUMN origin_verification.decision IS '县级决定';
COMMENT ON COLUMN origin_verification.decided_by IS '县级决定人';
COMMENT ON COLUMN origin_verification.decided_on IS '县级决定日期';
COMMENT ON COLUMN origin_verification.amount IS '月标准（元）';
COMMENT ON COLUMN origin_verification.start_month IS '起发月份';
COMMENT ON COLUMN origin_verification.recheck_on IS '复核日期';
COMMENT ON COLUMN origin_verification.texts IS '意见和决定的理由（密文）';

-- Which benefits one child cannot have at once.
CREATE TABLE benefit_exclusion (
    kind       text NOT NULL,
    other_kind text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    basis      text NOT NULL,
    PRIMARY KEY (kind, other_kind, valid_from)
);
COMMENT ON TABLE benefit_exclusion IS '不得同时享受的待遇';
COMMENT ON COLUMN benefit_exclusion.basis IS '依据';

INSERT INTO benefit_exclusion (kind, other_kind, valid_from, basis)
SELECT kind, 'EXTREME_HARDSHIP', date '2021-04-26', '特困人员认定办法第九条：同时符合的，享受儿童基本生活保障，不再认定为特困人员'
  FROM unnest(ARRAY['ORPHAN', 'CHILD_B', 'UNATTENDED']) kind;
INSERT INTO benefit_exclusion (kind, other_kind, valid_from, basis) VALUES
('ORPHAN', 'UNATTENDED', date '2020-01-01', '儿童基本生活保障各类情形只能享受一种'),
('ORPHAN', 'CHILD_B', date '2020-01-01', '儿童基本生活保障各类情形只能享受一种'),
('UNATTENDED', 'CHILD_B', date '2020-01-01', '儿童基本生活保障各类情形只能享受一种'),
('ORPHAN', 'DISABLED_LIVING', date '2016-01-01', '国发〔2015〕52号：享受孤儿基本生活保障的残疾儿童不享受困难残疾人生活补贴，可享受重度残疾人护理补贴'),
('CHILD_B', 'DISABLED_LIVING', date '2016-01-01', '国发〔2015〕52号：享受孤儿基本生活保障的残疾儿童不享受困难残疾人生活补贴，可享受重度残疾人护理补贴'),
('EXTREME_HARDSHIP', 'MINIMUM_LIVING', date '2021-04-26', '已纳入特困人员救助供养的，不再享受最低生活保障');

-- What papers the place of the hukou asks for (各地跨省通办材料说明); the most specific area wins as a whole.
CREATE TABLE benefit_paper (
    area       text COLLATE "C" NOT NULL DEFAULT '',
    benefit    text NOT NULL,
    code       text NOT NULL CHECK (code ~ '^[A-Z_]+$'),
    name       text NOT NULL,
    place      int NOT NULL,
    valid_from date NOT NULL DEFAULT date '2024-01-01',
    valid_to   date CHECK (valid_to >= valid_from),
    PRIMARY KEY (area, benefit, code, valid_from)
);
COMMENT ON TABLE benefit_paper IS '申请材料清单';
COMMENT ON COLUMN benefit_paper.area IS '户籍地（省、市、县），空为通用';
COMMENT ON COLUMN benefit_paper.name IS '材料名称';
COMMENT ON COLUMN benefit_paper.place IS '显示顺序';

INSERT INTO benefit_paper (benefit, code, name, place) VALUES
('CHILD_LIVING',     'FORM',       '申请表',                             1),
('CHILD_LIVING',     'HUKOU',      '儿童户口簿',                         2),
('CHILD_LIVING',     'GUARDIAN',   '监护人（受委托照护人）身份证件',     3),
('CHILD_LIVING',     'SITUATION',  '所申请情形的证明材料',               4),
('CHILD_LIVING',     'PROMISE',    '承诺书',                             5),
('DISABLED_LIVING',  'FORM',       '残疾人两项补贴申请审批表',           1),
('DISABLED_LIVING',  'CERTIFICATE', '残疾人证',                          2),
('DISABLED_LIVING',  'HARDSHIP',   '最低生活保障证或者低收入证明',       3),
('DISABLED_LIVING',  'ACCOUNT',    '银行账户',                           4),
('DISABLED_CARE',    'FORM',       '残疾人两项补贴申请审批表',           1),
('DISABLED_CARE',    'CERTIFICATE', '残疾人证',                          2),
('DISABLED_CARE',    'ACCOUNT',    '银行账户',                           3),
('MINIMUM_LIVING',   'FORM',       '申请书',                             1),
('MINIMUM_LIVING',   'HUKOU',      '家庭成员户口簿',                     2),
('MINIMUM_LIVING',   'CHECK',      '家庭成员授权核对书',                 3),
('MINIMUM_LIVING',   'INCOME',     '收入和财产申报',                     4),
('EXTREME_HARDSHIP', 'FORM',       '申请书',                             1),
('EXTREME_HARDSHIP', 'HUKOU',      '户口簿',                             2),
('EXTREME_HARDSHIP', 'CHECK',      '授权核对书',                         3),
('EXTREME_HARDSHIP', 'SUPPORTER',  '赡养、抚养、扶养人履行能力情况',     4);
-- What is paid where: the standard of the place of the hukou.
CREATE TABLE benefit_standard (
    area       text COLLATE "C" NOT NULL,
    benefit    text NOT NULL,
    amount     numeric(10, 2) NOT NULL CHECK (amount > 0),
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    basis      text NOT NULL,
    assumed    boolean NOT NULL,
    PRIMARY KEY (area, benefit, valid_from)
);
COMMENT ON TABLE benefit_standard IS '待遇标准';
COMMENT ON COLUMN benefit_standard.area IS '户籍地（省、市、县）';
COMMENT ON COLUMN benefit_standard.amount IS '月标准（元）';
COMMENT ON COLUMN benefit_standard.assumed IS '尚未核对正式文件，先按本系统建议值';

INSERT INTO benefit_standard (area, benefit, amount, valid_from, basis, assumed) VALUES
('44', 'CHILD_LIVING',     1450, date '2024-01-01', '本系统建议值，待核对', true),
('44', 'DISABLED_LIVING',   195, date '2024-01-01', '本系统建议值，待核对', true),
('44', 'DISABLED_CARE',     261, date '2024-01-01', '本系统建议值，待核对', true),
('44', 'MINIMUM_LIVING',    900, date '2024-01-01', '本系统建议值，待核对', true),
('44', 'EXTREME_HARDSHIP', 1440, date '2024-01-01', '本系统建议值，待核对', true);

-- From which month it is paid.
CREATE TABLE benefit_start (
    benefit    text NOT NULL,
    rule       text NOT NULL CHECK (rule IN ('APPLICATION', 'AFTER_DECISION')),
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    basis      text NOT NULL,
    PRIMARY KEY (benefit, valid_from)
);
COMMENT ON TABLE benefit_start IS '待遇起发月份规则';
COMMENT ON COLUMN benefit_start.rule IS '申请当月、作出决定的次月';

INSERT INTO benefit_start (benefit, rule, valid_from, basis) VALUES
('CHILD_LIVING',     'AFTER_DECISION', date '2020-01-01', '孤儿、事实无人抚养儿童保障规定'),
('DISABLED_LIVING',  'APPLICATION',    date '2021-04-22', '残疾人两项补贴跨省通办：自申请当月计发'),
('DISABLED_CARE',    'APPLICATION',    date '2021-04-22', '残疾人两项补贴跨省通办：自申请当月计发'),
('MINIMUM_LIVING',   'AFTER_DECISION', date '2021-07-01', '最低生活保障审核确认办法'),
('EXTREME_HARDSHIP', 'AFTER_DECISION', date '2021-04-26', '特困人员认定办法');

-- 社会救助法第三十七条: where an area has opened applications at the residence, they are made there and not through us.
CREATE TABLE residence_application (
    area       text COLLATE "C" NOT NULL,
    benefit    text NOT NULL CHECK (benefit IN ('MINIMUM_LIVING', 'EXTREME_HARDSHIP')),
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    basis      text NOT NULL,
    PRIMARY KEY (area, benefit, valid_from)
);
COMMENT ON TABLE residence_application IS '已开通居住地申请的地区';

INSERT INTO limit_rule (key, amount, unit, roll, begins_with, basis, assumed) VALUES
('benefit.accept',         2, 'WORKING_DAY', 'FORWARD', '申请',             '本系统建议', true),
('benefit.supplement',    20, 'WORKING_DAY', 'FORWARD', '一次性告知',       '本系统建议', true),
('benefit.push',           3, 'WORKING_DAY', 'FORWARD', '受理',             '参照跨省通办规定', true),
('benefit.notify',         3, 'WORKING_DAY', 'FORWARD', '收到答复',         '参照跨省通办规定', true),
('benefit.confirmReply',   1, 'WORKING_DAY', 'FORWARD', '登记答复',         '本系统建议', true),
('benefit.chase',          2, 'WORKING_DAY', 'FORWARD', '催办日到',         '本系统建议', true),
('benefit.chase.letter',   3, 'WORKING_DAY', 'FORWARD', '户籍地时限届满',   '本系统建议', true),
('benefit.chase.city',     5, 'WORKING_DAY', 'FORWARD', '发催办函的期限',   '本系统建议', true),
('benefit.chase.province', 5, 'WORKING_DAY', 'FORWARD', '市级协调的期限',   '本系统建议', true),
('benefit.urgedReply',     5, 'WORKING_DAY', 'FORWARD', '发催办函',         '本系统建议', true),
('benefit.recheckCycle',  12, 'MONTH',       'BACKWARD', '认定或上次复核',  '本系统建议', true),
('benefit.recheck',       10, 'WORKING_DAY', 'FORWARD', '复核日到',         '本系统建议', true);
INSERT INTO limit_key (key, name, theme, statutory, pausable, extendable) VALUES
('benefit.accept',         '异地申请受理并核对材料',       '待遇办理', false, '{}', false),
('benefit.supplement',     '异地申请补正材料',             '待遇办理', false, '{}', true),
('benefit.push',           '低保、特困申请推送户籍地',     '待遇办理', false, '{}', false),
('benefit.notify',         '特困认定结果告知',             '待遇办理', false, '{}', false),
('benefit.confirmReply',   '核对户籍地答复',               '待遇办理', false, '{}', false),
('benefit.chase',          '办理催办',                     '待遇办理', false, '{}', false),
('benefit.chase.letter',   '催办·发催办函',                '待遇办理', false, '{}', false),
('benefit.chase.city',     '催办·市级协调',                '待遇办理', false, '{}', false),
('benefit.chase.province', '催办·厅对厅',                  '待遇办理', false, '{}', false),
('benefit.urgedReply',     '催办函要求的函复时间',         '待遇办理', false, '{}', false),
('benefit.recheckCycle',   '待遇复核间隔',                 '待遇办理', false, '{}', false),
('benefit.recheck',        '待遇复核',                     '待遇办理', false, '{}', true);
