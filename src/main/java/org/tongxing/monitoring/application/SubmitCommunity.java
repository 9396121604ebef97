package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.monitoring.persistence.JdbcCommunities;
import org.tongxing.monitoring.persistence.JdbcCommunities.Part;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RefusedException;

/** 提交本村（社区）更新: when every child of the list has been looked for. */
@Component
public class SubmitCommunity {

    private static final String FIELD = "community";
    private static final String LABEL = "本村（社区）更新";

    private final JdbcCommunities communities;
    private final Clock clock;

    SubmitCommunity(JdbcCommunities communities, Clock clock) {
        this.communities = communities;
        this.clock = clock;
    }

    /**
     * Submits a community's part.
     *
     * @throws RefusedException when lines are open; it says how many
     */
    @Transactional
    public void submit(CaseReference reference, String login) {
        Part part = communities.lock(reference).orElseThrow();
        if (!part.state().equals("OPEN")) {
            throw RefusedException.of(FIELD, LABEL, "已经提交或者已并入其他村（社区）");
        }
        long open = communities.openLines(part.round(), part.community());
        if (open > 0) {
            throw RefusedException.of(FIELD, LABEL, "还有" + open + "名儿童未核对，请在核对页面逐名核对后再提交");
        }
        communities.submit(reference, login, LocalDate.now(clock));
    }
}
