-- 临时救助: who asked for what, and each step that was taken. Whose it is and what was typed stands sealed.
CREATE TABLE assistance (
    reference     text COLLATE "C" PRIMARY KEY,
    child_id      text COLLATE "C",
    person_lookup bytea,
    area          text COLLATE "C" NOT NULL,
    county        text COLLATE "C" NOT NULL,
    way           text NOT NULL CHECK (way IN ('URGENT', 'ORDINARY')),
    situation     text NOT NULL,
    applied_by    text NOT NULL,
    arisen_on     date NOT NULL,
    requested_by  text COLLATE "C" NOT NULL,
    requested_at  timestamptz NOT NULL,
    earlier       text COLLATE "C",
    state         text NOT NULL,
    decided_on    date,
    ended_on      date,
    end_reason    text,
    texts         bytea
);
CREATE INDEX assistance_child ON assistance (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX assistance_person ON assistance (person_lookup) WHERE person_lookup IS NOT NULL;
CREATE INDEX assistance_area ON assistance (area, requested_at);
COMMENT ON TABLE assistance IS '临时救助';
COMMENT ON COLUMN assistance.reference IS '临时救助编号';
COMMENT ON COLUMN assistance.child_id IS '儿童编号；未登记的儿童为空';
COMMENT ON COLUMN assistance.person_lookup IS '未登记儿童姓名、出生日期的密钥散列，用于发现重复申请';
COMMENT ON COLUMN assistance.area IS '急难发生地';
COMMENT ON COLUMN assistance.county IS '急难发生地所属县区';
COMMENT ON COLUMN assistance.way IS '急难型、支出型';
COMMENT ON COLUMN assistance.situation IS '困难情形';
COMMENT ON COLUMN assistance.applied_by IS '本人或监护人申请、代为申请、主动发现';
COMMENT ON COLUMN assistance.arisen_on IS '困难发生日期';
COMMENT ON COLUMN assistance.requested_by IS '录入人';
COMMENT ON COLUMN assistance.requested_at IS '录入时间';
COMMENT ON COLUMN assistance.earlier IS '此前的临时救助编号，本次为另一事由';
COMMENT ON COLUMN assistance.state IS '办理状态';
COMMENT ON COLUMN assistance.decided_on IS '决定日期';
COMMENT ON COLUMN assistance.ended_on IS '终止日期';
COMMENT ON COLUMN assistance.end_reason IS '终止原因';
COMMENT ON COLUMN assistance.texts IS '姓名、出生日期、困难情形、申请人（密文）';

CREATE TABLE assistance_act (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference text COLLATE "C" NOT NULL REFERENCES assistance,
    step      text NOT NULL,
    outcome   text NOT NULL,
    cash      numeric(12, 2) CHECK (cash > 0),
    goods     boolean NOT NULL DEFAULT false,
    shelter   boolean NOT NULL DEFAULT false,
    referral  boolean NOT NULL DEFAULT false,
    on_day    date,
    until_day date,
    done_by   text COLLATE "C" NOT NULL,
    done_at   timestamptz NOT NULL,
    texts     bytea
);
CREATE INDEX assistance_act_reference ON assistance_act (reference, id);
COMMENT ON TABLE assistance_act IS '临时救助办理记录';
COMMENT ON COLUMN assistance_act.step IS '环节';
COMMENT ON COLUMN assistance_act.outcome IS '结果';
COMMENT ON COLUMN assistance_act.cash IS '现金救助金额（元）；追回环节为追回金额';
COMMENT ON COLUMN assistance_act.goods IS '是否给予实物';
COMMENT ON COLUMN assistance_act.shelter IS '是否提供临时住所';
COMMENT ON COLUMN assistance_act.referral IS '是否转介';
COMMENT ON COLUMN assistance_act.on_day IS '日期（张贴、送达、追回等）';
COMMENT ON COLUMN assistance_act.until_day IS '截止日期（公示期满）';
COMMENT ON COLUMN assistance_act.done_by IS '经办人';
COMMENT ON COLUMN assistance_act.done_at IS '办理时间';
COMMENT ON COLUMN assistance_act.texts IS '理由、说明（密文）';

-- 发放: what was handed over, with its receipt.
CREATE TABLE assistance_payment (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference      text COLLATE "C" NOT NULL REFERENCES assistance,
    county         text COLLATE "C" NOT NULL,
    receipt_number text NOT NULL,
    paid_on        date NOT NULL,
    cash           numeric(12, 2) CHECK (cash > 0),
    goods          boolean NOT NULL,
    shelter        boolean NOT NULL,
    payee_is       text NOT NULL,
    recorded_by    text COLLATE "C" NOT NULL,
    recorded_at    timestamptz NOT NULL,
    texts          bytea,
    UNIQUE (county, receipt_number)
);
CREATE INDEX assistance_payment_reference ON assistance_payment (reference, id);
COMMENT ON TABLE assistance_payment IS '临时救助发放凭证';
COMMENT ON COLUMN assistance_payment.receipt_number IS '凭证号';
COMMENT ON COLUMN assistance_payment.paid_on IS '发放日期';
COMMENT ON COLUMN assistance_payment.cash IS '发放金额（元）';
COMMENT ON COLUMN assistance_payment.goods IS '是否发放实物';
COMMENT ON COLUMN assistance_payment.shelter IS '是否入住临时住所';
COMMENT ON COLUMN assistance_payment.payee_is IS '领取人身份';
COMMENT ON COLUMN assistance_payment.recorded_by IS '登记人';
COMMENT ON COLUMN assistance_payment.recorded_at IS '登记时间';
COMMENT ON COLUMN assistance_payment.texts IS '领取人、见证人、备注（密文）';

-- 转介: asked of a desk, answered by it, and followed up when it could not.
CREATE TABLE assistance_referral (
    reference    text COLLATE "C" PRIMARY KEY REFERENCES assistance,
    role         text NOT NULL,
    desk         text COLLATE "C" NOT NULL,
    referred_by  text COLLATE "C" NOT NULL,
    referred_at  timestamptz NOT NULL,
    outcome      text CHECK (outcome IN ('TAKEN', 'NOT_POSSIBLE')),
    answered_by  text COLLATE "C",
    answered_at  timestamptz,
    followed_by  text COLLATE "C",
    followed_at  timestamptz,
    texts        bytea,
    answer_texts bytea,
    follow_texts bytea
);
COMMENT ON TABLE assistance_referral IS '临时救助转介';
COMMENT ON COLUMN assistance_referral.role IS '转介到的部门';
COMMENT ON COLUMN assistance_referral.desk IS '转介到的岗位';
COMMENT ON COLUMN assistance_referral.referred_by IS '转介人';
COMMENT ON COLUMN assistance_referral.referred_at IS '转介时间';
COMMENT ON COLUMN assistance_referral.outcome IS '接收、不能办理';
COMMENT ON COLUMN assistance_referral.answered_by IS '答复人';
COMMENT ON COLUMN assistance_referral.answered_at IS '答复时间';
COMMENT ON COLUMN assistance_referral.followed_by IS '另行安排的经办人';
COMMENT ON COLUMN assistance_referral.followed_at IS '另行安排的时间';
COMMENT ON COLUMN assistance_referral.texts IS '转介事项（密文）';
COMMENT ON COLUMN assistance_referral.answer_texts IS '答复（密文）';
COMMENT ON COLUMN assistance_referral.follow_texts IS '另行安排（密文）';

-- 限额: how much a level may decide, by area and days; the most specific area wins.
CREATE TABLE assistance_limit (
    level      text NOT NULL CHECK (level IN ('TOWNSHIP', 'COUNTY')),
    area       text COLLATE "C" NOT NULL DEFAULT '',
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    amount     numeric(12, 2) NOT NULL CHECK (amount > 0),
    basis      text NOT NULL,
    assumed    boolean NOT NULL,
    PRIMARY KEY (level, area, valid_from)
);
COMMENT ON TABLE assistance_limit IS '临时救助限额';
COMMENT ON COLUMN assistance_limit.level IS '乡镇（街道）小额、县级';
COMMENT ON COLUMN assistance_limit.area IS '适用区划代码，空为全省';
COMMENT ON COLUMN assistance_limit.amount IS '每次最高金额（元）';
COMMENT ON COLUMN assistance_limit.basis IS '依据';
COMMENT ON COLUMN assistance_limit.assumed IS '省内尚无规定，先按本系统建议值';
INSERT INTO assistance_limit (level, valid_from, amount, basis, assumed) VALUES
('TOWNSHIP', date '2024-01-01',  2000.00, '本系统建议：约为两个月最低生活保障标准', true),
('COUNTY',   date '2024-01-01', 10000.00, '本系统建议', true);
