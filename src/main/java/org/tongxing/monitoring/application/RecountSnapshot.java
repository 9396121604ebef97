package org.tongxing.monitoring.application;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.monitoring.domain.Round;
import org.tongxing.monitoring.persistence.JdbcRounds;
import org.tongxing.monitoring.persistence.JdbcSnapshots;
import org.tongxing.monitoring.persistence.JdbcSnapshots.Snapshot;
import org.tongxing.monitoring.persistence.JdbcStandings;
import org.tongxing.shared.CaseReference;

/** Shows that a frozen snapshot can be counted again from the register, and that nobody has touched its rows. */
@Component
public class RecountSnapshot {

    private final JdbcRounds rounds;
    private final JdbcSnapshots snapshots;
    private final JdbcStandings standings;
    private final CountAsOf counting;
    private final TransactionTemplate transaction;

    RecountSnapshot(
            JdbcRounds rounds,
            JdbcSnapshots snapshots,
            JdbcStandings standings,
            CountAsOf counting,
            PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.snapshots = snapshots;
        this.standings = standings;
        this.counting = counting;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What a second count has found.
     *
     * @param untouched whether the frozen rows have the hash that they were frozen with
     * @param unlike children who are counted otherwise today: their registration was corrected since
     * @param sameTable whether the summary table comes out the same
     */
    public record Recounted(Snapshot snapshot, boolean untouched, long unlike, boolean sameTable) {}

    /** Counts again with what was known on the day of the count, compares, and leaves nothing behind. */
    public Recounted recount(CaseReference reference) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return compare(reference);
        }));
    }

    private Recounted compare(CaseReference reference) {
        Round round = rounds.find(reference);
        Snapshot frozen = snapshots.of(reference).orElseThrow();
        counting.count(round, frozen.countedOn());
        return new Recounted(
                frozen,
                snapshots.hashOfRows(frozen.number()).equals(frozen.hash()),
                snapshots.unlike(frozen.number(), reference),
                standings.summary(reference).equals(snapshots.summary(frozen.number())));
    }
}
