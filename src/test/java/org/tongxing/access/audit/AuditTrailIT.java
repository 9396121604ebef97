package org.tongxing.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.LookRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.support.TongxingTest;

/** How events come on the record, and who looked at a child. */
@TongxingTest
class AuditTrailIT {

    private static final String PERSON = "childdirector.440106001003";

    @Autowired
    private AuditTrail trail;

    @Autowired
    private LookRecords looks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void keepsALookAndUndoesADecisionWhenTheirTransactionIsUndone() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            trail.noted(AuditEvent.of(PERSON, AuditAction.REVEALED).in("T-1"));
            trail.decided(AuditEvent.of(PERSON, AuditAction.DECIDED).in("T-1"));
            status.setRollbackOnly();
        });

        assertThat(actionsIn("T-1")).containsExactly("REVEALED");
    }

    @Test
    void keepsADecisionWithItsTransaction() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            trail.decided(AuditEvent.of(PERSON, AuditAction.DECIDED).in("T-2"));
        });

        assertThat(actionsIn("T-2")).containsExactly("DECIDED");
    }

    @Test
    void neverWaitsForThoseWhoWaitForItHoweverManyLookAtOnce() throws Exception {
        int callers = 40;
        int connections = 20;
        ExecutorService desk = Executors.newFixedThreadPool(connections);
        CountDownLatch allHoldAConnection = new CountDownLatch(connections);
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            calls.add(desk.submit(() -> noteInsideATransaction(allHoldAConnection)));
        }
        for (Future<?> call : calls) {
            call.get(30, TimeUnit.SECONDS);
        }
        desk.shutdown();

        assertThat(actionsIn("T-3")).hasSize(callers);
    }

    @Test
    void writesReasonAndContentsUnreadable() {
        trail.noted(AuditEvent.of(PERSON, AuditAction.RECORD_CHANGED)
                .in("T-4")
                .because("示例理由")
                .changed("示例前", "示例后"));

        byte[] stored = jdbc.sql("SELECT reason || before || after FROM audit_event WHERE matter = 'T-4'")
                .query(byte[].class)
                .single();

        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("示例");
    }

    @Test
    void filesAnEventWhereItWasElseInTheCountyOfItsMatterElseWhereThePersonWorks() {
        trail.noted(AuditEvent.of("nobody", AuditAction.SIGN_IN_FAILED).detail("T-6"));
        trail.noted(AuditEvent.of(PERSON, AuditAction.SIGNED_IN).detail("T-6"));
        trail.noted(AuditEvent.of(PERSON, AuditAction.DECIDED)
                .in("CC-440106-2026-999999")
                .detail("T-6"));
        trail.noted(AuditEvent.of(PERSON, AuditAction.DECIDED)
                .in("CC-440106-2026-999998")
                .at(new AreaCode("441403100"))
                .detail("T-6"));

        assertThat(jdbc.sql("SELECT coalesce(area, 'none') FROM audit_event WHERE detail = 'T-6' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("none", "440106001003", "440106", "441403100");
    }

    @Test
    void saysWhoLookedAtAChildTheLatestFirstPageByPage() {
        ChildId child = new ChildId("ET900000001");
        for (int i = 0; i < LookRecords.PAGE; i++) {
            trail.noted(
                    AuditEvent.of(PERSON, AuditAction.FORM_READ).about(child).in("T-5"));
        }
        trail.noted(AuditEvent.of(PERSON, AuditAction.DECIDED).about(child));
        trail.noted(AuditEvent.of("left.long-ago", AuditAction.NAMES_OPENED)
                .about(child)
                .because("核对示例"));
        trail.noted(AuditEvent.of(PERSON, AuditAction.FORM_READ).about(new ChildId("ET900000002")));

        LookRecords.Page first = looks.of(child, null);
        LookRecords.Page second = looks.of(child, first.next());

        LookRecords.Look latest = first.looks().get(0);
        assertThat(latest.person()).isEqualTo("left.long-ago");
        assertThat(latest.action()).isEqualTo(AuditAction.NAMES_OPENED);
        assertThat(latest.reason()).isEqualTo("核对示例");
        assertThat(first.looks()).hasSize(LookRecords.PAGE);
        assertThat(second.looks()).hasSize(1);
        assertThat(second.looks().get(0).person()).contains("儿童主任");
        assertThat(second.next()).isNull();
    }

    private @Nullable Void noteInsideATransaction(CountDownLatch allHoldAConnection) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("SELECT 1").query(Integer.class).single();
            allHoldAConnection.countDown();
            await(allHoldAConnection);
            trail.noted(AuditEvent.of(PERSON, AuditAction.DOSSIER_READ).in("T-3"));
        });
        return null;
    }

    /** Until every connection of the application is taken by somebody who is about to look. */
    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> actionsIn(String matter) {
        return jdbc.sql("SELECT action FROM audit_event WHERE matter = ? ORDER BY id")
                .param(matter)
                .query(String.class)
                .list();
    }
}
