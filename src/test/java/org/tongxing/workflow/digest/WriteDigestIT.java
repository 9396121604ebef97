package org.tongxing.workflow.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.correspondence.Outbox;
import org.tongxing.correspondence.UnreadNotices;
import org.tongxing.deadline.WorkingDays;
import org.tongxing.organization.MailingList;
import org.tongxing.support.MovableClock;
import org.tongxing.support.StatementCount;
import org.tongxing.support.TongxingTest;

/** The daily digest (每日提示): who gets one, when, and what it says. */
@TongxingTest
class WriteDigestIT {

    private static final LocalDateTime A_MONDAY = LocalDateTime.of(2026, 9, 28, 8, 30);
    private static final String VILLAGE = "childDirector@441900004901";
    private static final String TOWN = "childSupervisor@441900901";

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private MailingList mailingList;

    @Autowired
    private DueTasks tasks;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private JdbcClient jdbc;

    private MovableClock clock = MovableClock.at(A_MONDAY);

    @BeforeEach
    void hireTwoPeople() {
        tidyUp();
        hire("digest.village", "childDirector", "441900004901");
        hire("digest.town", "childSupervisor", "441900901");
    }

    @AfterEach
    void tidyUp() {
        jdbc.sql("TRUNCATE mail_outbox, notice, notice_read, digest_day").update();
        jdbc.sql("DELETE FROM act_ru_task WHERE id_ LIKE 'digest-%'").update();
        for (String table : List.of("avoidance", "absence", "integrity_check", "post", "staff")) {
            jdbc.sql("DELETE FROM " + table + " WHERE login LIKE 'digest.%'").update();
        }
    }

    @Test
    void saysHowMuchIsLateDueAndUnreadAndNothingElse() {
        task(VILLAGE, A_MONDAY.minusDays(1));
        task(VILLAGE, A_MONDAY.minusMinutes(1));
        task(VILLAGE, A_MONDAY.plusDays(2));
        task(VILLAGE, A_MONDAY.plusDays(4));
        planned(VILLAGE, A_MONDAY.plusDays(1), A_MONDAY.plusHours(1));
        told(VILLAGE, "CC-441900-2026-000123", "社区有一项待办已到期");
        told("digest.village", null, "请假代理已生效");

        writeOne();

        assertThat(textTo("digest.village"))
                .contains("已逾期 2 件，三天内到期 1 件，未读通知 2 条", "https://tongxing.example.invalid/")
                .doesNotContain("CC-", "社区有一项", "digest", "441900004901", "userTask");
        assertThat(mailsTo("digest.town")).isEmpty();
    }

    @Test
    void isWrittenOnceADayHoweverOftenAndOnHoweverManyNodes() {
        task(VILLAGE, A_MONDAY.minusDays(1));

        assertThat(digest().write()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(10));
        assertThat(digest().write()).isZero();
        assertThat(digest().write()).isZero();

        assertThat(mailsTo("digest.village")).hasSize(1);
    }

    @Test
    void takesThePlaceOfYesterdaysThatHasNotLeft() {
        task(VILLAGE, A_MONDAY.minusDays(1));
        writeOne();
        clock.pass(Duration.ofDays(1));

        writeOne();

        assertThat(mailsTo("digest.village")).containsExactly("REPLACED", "WAITING");
    }

    @Test
    void waitsForHalfPastEightAndIsNoMorningDigestAfterNoon() {
        task(VILLAGE, A_MONDAY.minusDays(1));

        assertThat(at(A_MONDAY.minusMinutes(1)).write()).isZero();
        assertThat(at(A_MONDAY.withHour(12)).write()).isZero();
        assertThat(at(A_MONDAY.withHour(11)).write()).isEqualTo(1);
    }

    @Test
    void isNotWrittenOnAHolidayNorOnAnOrdinarySaturday() {
        task(VILLAGE, A_MONDAY.minusDays(1));

        assertThat(at(LocalDateTime.of(2026, 10, 1, 8, 30)).write()).isZero();
        assertThat(at(LocalDateTime.of(2026, 10, 7, 8, 30)).write()).isZero();
        assertThat(at(LocalDateTime.of(2026, 10, 17, 8, 30)).write()).isZero();
    }

    @Test
    void isWrittenOnASaturdayThatIsWorked() {
        task(VILLAGE, A_MONDAY.minusDays(1));

        assertThat(at(LocalDateTime.of(2026, 10, 10, 8, 30)).write()).isEqualTo(1);
    }

    @Test
    void goesToTheDeputyAndNotToTheAbsent() {
        task(VILLAGE, A_MONDAY.minusDays(1));
        jdbc.sql("INSERT INTO absence (login, deputy, absent_from, absent_to) VALUES (?, ?, ?, ?)")
                .params("digest.village", "digest.town", A_MONDAY.toLocalDate(), A_MONDAY.toLocalDate())
                .update();

        writeOne();

        assertThat(mailsTo("digest.village")).isEmpty();
        assertThat(textTo("digest.town")).contains("已逾期 1 件");
    }

    @Test
    void saysNothingOfADeskWhoseHolderHasNoValidCheckNorToAClosedAccount() {
        task(VILLAGE, A_MONDAY.minusDays(1));
        task(TOWN, A_MONDAY.minusDays(1));
        jdbc.sql("UPDATE integrity_check SET checked_on = ? WHERE login = 'digest.village'")
                .param(LocalDate.of(2025, 1, 1))
                .update();
        jdbc.sql("UPDATE staff SET enabled = false WHERE login = 'digest.town'").update();

        assertThat(digest().write()).isZero();
    }

    @Test
    void doesNotCountANoticeOfAMatterThatIsHiddenFromThePerson() {
        told(VILLAGE, "CC-441900-2026-000124", "示例");
        jdbc.sql(
                        """
                        INSERT INTO avoidance (login, matter, ground, declared_by, declared_at)
                        VALUES ('digest.village', 'CC-441900-2026-000124', 'REPORTED', 'admin', ?)
                        """)
                .param(OffsetDateTime.now())
                .update();

        assertThat(digest().write()).isZero();
    }

    @Test
    void asksAsOftenForManyPeopleAsForOne() {
        task(VILLAGE, A_MONDAY.minusDays(1));
        int forOne = statements();
        tidyUp();
        for (int number = 0; number < 40; number++) {
            hire("digest.n" + number, "childDirector", "4419000049" + (10 + number));
            task("childDirector@4419000049" + (10 + number), A_MONDAY.minusDays(1));
        }

        assertThat(statements()).isEqualTo(forOne).isLessThan(12);
        assertThat(jdbc.sql("SELECT count(*) FROM mail_outbox")
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
    }

    /** Each further thousand costs a query for the people, one for what they have not read, and a batch for the outbox. */
    @Test
    void takesPeopleByThePageAndForgetsNobody() {
        task(VILLAGE, A_MONDAY.minusDays(1));
        int alone = statements();
        jdbc.sql("TRUNCATE digest_day").update();
        hireMany(2_500);
        task("childDirector@441900004801", A_MONDAY.minusDays(1));

        assertThat(statements()).isEqualTo(alone + 2 * 3);
        assertThat(jdbc.sql("SELECT count(DISTINCT recipient) FROM mail_outbox WHERE recipient LIKE 'digest.many%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2_500);
    }

    private void hireMany(int people) {
        jdbc.sql(
                        """
                        INSERT INTO staff (login, display_name, password_hash, mail)
                        SELECT 'digest.many' || n, '示例', '-', 'digest.many' || n || '@demo.invalid'
                          FROM generate_series(1, ?) n
                        """)
                .param(people)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO post (login, role, area, valid_from)
                        SELECT login, 'childDirector', '441900004801', '2026-01-01' FROM staff WHERE login LIKE 'digest.many%'
                        """)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO integrity_check (login, checked_on, organ, result)
                        SELECT login, '2026-01-01', '公安机关', 'CLEAR' FROM staff WHERE login LIKE 'digest.many%'
                        """)
                .update();
    }

    private int statements() {
        try (StatementCount counted = StatementCount.begin()) {
            digest().write();
            return counted.count();
        }
    }

    private void writeOne() {
        assertThat(digest().write()).isEqualTo(1);
    }

    private WriteDigest at(LocalDateTime time) {
        clock = MovableClock.at(time);
        return digest();
    }

    private WriteDigest digest() {
        return new WriteDigest(
                workingDays,
                mailingList,
                tasks,
                new UnreadNotices(jdbc, clock),
                new Outbox(template, clock),
                jdbc,
                clock,
                "https://tongxing.example.invalid/");
    }

    private void hire(String login, String role, String area) {
        jdbc.sql("INSERT INTO staff (login, display_name, password_hash, mail) VALUES (?, '示例', '-', ?)")
                .params(login, login + "@demo.invalid")
                .update();
        jdbc.sql("INSERT INTO post (login, role, area, valid_from) VALUES (?, ?, ?, ?)")
                .params(login, role, area, LocalDate.of(2026, 1, 1))
                .update();
        jdbc.sql("INSERT INTO integrity_check (login, checked_on, organ, result) VALUES (?, ?, '公安机关', 'CLEAR')")
                .params(login, LocalDate.of(2026, 1, 1))
                .update();
    }

    private void task(String desk, LocalDateTime due) {
        planned(desk, due, due.minusDays(20));
    }

    private void planned(String desk, LocalDateTime due, LocalDateTime shown) {
        jdbc.sql(
                        """
                        INSERT INTO act_ru_task (id_, rev_, owner_, due_date_, follow_up_date_, suspension_state_)
                        VALUES ('digest-' || gen_random_uuid(), 1, ?, ?, ?, 1)
                        """)
                .params(desk, due, shown)
                .update();
    }

    private void told(String recipient, String matter, String text) {
        jdbc.sql(
                        """
                        INSERT INTO notice (once_key, recipient, kind, matter, text, told_at)
                        VALUES (gen_random_uuid()::text, ?, 'REMINDER', ?, ?, ?)
                        """)
                .params(
                        recipient,
                        matter,
                        text,
                        A_MONDAY.minusDays(1).atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime())
                .update();
    }

    private String textTo(String login) {
        return jdbc.sql("SELECT text FROM mail_outbox WHERE recipient = ? || '@demo.invalid'")
                .param(login)
                .query(String.class)
                .single();
    }

    private List<String> mailsTo(String login) {
        return jdbc.sql("SELECT state FROM mail_outbox WHERE recipient = ? || '@demo.invalid' ORDER BY id")
                .param(login)
                .query(String.class)
                .list();
    }
}
