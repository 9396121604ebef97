-- Which organ was asked about which child: it sees that child while the matter is with it, and no other (architecture D4).
CREATE TABLE referral (
    organ      text COLLATE "C" NOT NULL,
    child_id   text COLLATE "C" NOT NULL,
    task_id    text COLLATE "C" NOT NULL,
    referred_at timestamptz NOT NULL,
    ended_at   timestamptz,
    PRIMARY KEY (task_id, organ)
);
CREATE INDEX referral_open ON referral (organ, child_id) WHERE ended_at IS NULL;
COMMENT ON TABLE referral IS '转请办理：哪个单位因哪项任务可见哪名儿童';
