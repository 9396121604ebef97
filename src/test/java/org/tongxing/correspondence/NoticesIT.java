package org.tongxing.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.OpenedAccess;
import org.tongxing.correspondence.application.ReadNotices;
import org.tongxing.correspondence.application.ReceivedNotice;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.support.TongxingTest;

/** Notices (通知) of desks and people: told once, read by each for themselves. */
@TongxingTest
class NoticesIT {

    private static final String DESK = "childSupervisor@441403100";
    private static final String HOLDER = "childsupervisor.441403100";
    private static final String COLLEAGUE = "childsupervisor2.441403100";
    private static final CaseReference MATTER = new CaseReference("CC-441403-2026-000901");

    private static int occasions;

    @Autowired
    private Notices notices;

    @Autowired
    private ReadNotices reading;

    @Autowired
    private OpenedAccess opened;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void forgetWhatWasTold() {
        jdbc.sql("TRUNCATE notice, notice_read").update();
    }

    @Test
    void tellsADeskOfAnOccasionOnce() {
        Notice notice = notice(DESK, null);

        assertThat(notices.tell(notice)).isTrue();
        assertThat(notices.tell(notice)).isFalse();
        assertThat(texts(HOLDER)).containsExactly(notice.text());
    }

    @Test
    void hasToldNobodyWhatWasRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(step -> {
            notices.tell(notice(DESK, null));
            step.setRollbackOnly();
        });

        assertThat(reading.unread(HOLDER)).isZero();
    }

    @Test
    void isReadByEachHolderOfADeskForThemselves() {
        notices.tell(notice(DESK, null));
        ReceivedNotice received = reading.page(HOLDER, null).notices().get(0);

        reading.open(HOLDER, received.id());

        assertThat(reading.unread(HOLDER)).isZero();
        assertThat(reading.unread(COLLEAGUE)).isEqualTo(1);
        assertThat(reading.page(HOLDER, null).notices()).noneMatch(ReceivedNotice::unread);
    }

    @Test
    void reachesALoginAndNobodyElse() {
        notices.tell(notice(HOLDER, null));

        assertThat(reading.unread(HOLDER)).isEqualTo(1);
        assertThat(reading.unread(COLLEAGUE)).isZero();
        long id = reading.page(HOLDER, null).notices().get(0).id();
        assertThat(reading.open(COLLEAGUE, id)).isEmpty();
    }

    @Test
    void reachesTheDeputyOfAnAbsentHolder() {
        LocalDate today = LocalDate.now();
        jdbc.sql("INSERT INTO absence (login, deputy, absent_from, absent_to) VALUES (?, ?, ?, ?)")
                .params("childdirector.441403100001", "gridworker.441403100001", today, today)
                .update();

        notices.tell(notice("childDirector@441403100001", null));

        assertThat(reading.unread("gridworker.441403100001")).isEqualTo(1);
    }

    @Test
    void isNotThereForAPersonFromWhomTheMatterIsHidden() {
        jdbc.sql(
                        """
                        INSERT INTO avoidance (login, matter, ground, declared_by, declared_at)
                        VALUES (?, ?, 'REPORTED', 'admin', ?) ON CONFLICT DO NOTHING
                        """)
                .params(COLLEAGUE, MATTER.value(), OffsetDateTime.now())
                .update();
        notices.tell(notice(DESK, MATTER));
        long id = reading.page(HOLDER, null).notices().get(0).id();

        assertThat(reading.unread(HOLDER)).isEqualTo(1);
        assertThat(reading.unread(COLLEAGUE)).isZero();
        assertThat(reading.page(COLLEAGUE, null).notices()).isEmpty();
        assertThat(reading.open(COLLEAGUE, id)).isEmpty();
    }

    @Test
    void leavesUnreadWhatWasToldAfterThePageWasShown() {
        notices.tell(notice(DESK, null));
        long shown = reading.page(HOLDER, null).notices().get(0).id();
        notices.tell(notice(DESK, null));

        reading.readAll(HOLDER, shown);

        assertThat(reading.page(HOLDER, null).notices())
                .extracting(ReceivedNotice::unread)
                .containsExactly(true, false);
    }

    @Test
    void givesEveryNoticeOnceOverThePagesTheNewestFirst() {
        List<String> told = IntStream.range(0, 65)
                .mapToObj(number -> notice(number % 2 == 0 ? DESK : HOLDER, null))
                .peek(notices::tell)
                .map(Notice::text)
                .toList();

        ReadNotices.Page first = reading.page(HOLDER, null);
        ReadNotices.Page second = reading.page(HOLDER, first.next());
        ReadNotices.Page third = reading.page(HOLDER, second.next());

        assertThat(List.of(first, second, third))
                .flatExtracting(ReadNotices.Page::notices)
                .extracting(ReceivedNotice::text)
                .containsExactlyElementsOf(IntStream.range(0, 65)
                        .mapToObj(number -> told.get(64 - number))
                        .toList());
        assertThat(third.next()).isNull();
    }

    @Test
    void countsNoFurtherThanAHundredAndNothingOlderThanThirtyDays() {
        jdbc.sql(
                        """
                        INSERT INTO notice (once_key, recipient, kind, text, told_at)
                        SELECT 'many:' || n, :desk, 'REMINDER', '示例', CAST(:now AS timestamptz) - make_interval(days => n / 10)
                          FROM generate_series(1, 600) n
                        """)
                .param("desk", DESK)
                .param("now", OffsetDateTime.now())
                .update();
        assertThat(reading.unread(HOLDER)).isEqualTo(ReadNotices.MOST_COUNTED);

        reading.readAll(HOLDER, Long.MAX_VALUE);

        assertThat(reading.unread(HOLDER)).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM notice_read")
                        .query(Long.class)
                        .single())
                .isBetween(280L, 300L);
    }

    @Test
    void forgetsMarksThatSayNothingAnyMore() {
        notices.tell(notice(DESK, null));
        reading.readAll(HOLDER, Long.MAX_VALUE);
        jdbc.sql("INSERT INTO notice_read (login, notice_id, read_at) VALUES (?, 1, ?)")
                .params(HOLDER, OffsetDateTime.now().minusDays(40))
                .update();

        assertThat(reading.forgetOldMarks()).isEqualTo(1);
        assertThat(reading.unread(HOLDER)).isZero();
    }

    @Test
    void tellsTheSuperiorOfAnEmergencyLookWithoutSayingWhomAndWhy() {
        opened.openEmergency("childdirector.441403100002", ChildId.of(77), new AreaCode("441403100001"), "邻居来电说孩子哭了一夜");

        assertThat(reading.page(HOLDER, null).notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo(NoticeKind.EMERGENCY_LOOK))
                .satisfies(notice -> assertThat(notice.text())
                        .contains("应急调阅")
                        .doesNotContain("邻居", ChildId.of(77).value(), "childdirector"));
    }

    private List<String> texts(String login) {
        return reading.page(login, null).notices().stream()
                .map(ReceivedNotice::text)
                .toList();
    }

    private static Notice notice(String recipient, CaseReference matter) {
        int number = ++occasions;
        return new Notice("test:" + number, recipient, NoticeKind.REMINDER, matter, null, "示例通知" + number);
    }
}
