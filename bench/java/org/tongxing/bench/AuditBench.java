package org.tongxing.bench;

import java.util.TimeZone;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the record of events adds to a task: cases of the main job with and without it, in alternation, one thread. */
public final class AuditBench {

    private static final int CASES = Integer.getInteger("cases", 30);
    private static final int ROUNDS = 6;
    private static final int FORMS = 6;

    private AuditBench() {}

    /** @param arguments none */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        try (ConfigurableApplicationContext application = Application.start("postgres", SwitchedAudit::into)) {
            run(application);
        }
        System.exit(0);
    }

    private static void run(ConfigurableApplicationContext application) {
        SwitchedAudit audit = application.getBean(SwitchedAudit.class);
        Tongxing side = new Tongxing(application);
        Latencies with = new Latencies();
        Latencies without = new Latencies();
        int number = (int) (System.currentTimeMillis() / 1000 % 1_000) * 100_000;
        carry(side, new Latencies(), number);
        long rows = events(application);
        for (int round = 1; round <= ROUNDS; round++) {
            audit.turn(true);
            carry(side, with, number + 2 * round * CASES);
            audit.turn(false);
            carry(side, without, number + (2 * round + 1) * CASES);
        }
        double written = (events(application) - rows) / (double) (ROUNDS * CASES);
        System.out.printf(
                "per form: %.2f ms with the record, %.2f ms without (ratio %.2f); %.1f rows a case of %d forms%n",
                with.median() / FORMS,
                without.median() / FORMS,
                with.median() / without.median(),
                written,
                FORMS);
    }

    private static void carry(Side side, Latencies latencies, int first) {
        for (int i = 0; i < CASES; i++) {
            int number = first + i;
            latencies.time(() -> side.carry(number));
        }
    }

    private static long events(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM audit_event")
                .query(Long.class)
                .single();
    }
}
