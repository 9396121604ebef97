package org.tongxing.workflow.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.correspondence.Mail;
import org.tongxing.correspondence.MailKind;
import org.tongxing.correspondence.Outbox;
import org.tongxing.correspondence.UnreadNotices;
import org.tongxing.deadline.WorkingDays;
import org.tongxing.organization.MailedStaff;
import org.tongxing.organization.MailingList;

/**
 * Writes the digests of a working day into the outbox, at half past eight. It tries until noon, and a day is one
 * transaction: on two nodes, or after one was killed, everybody gets one digest or the next attempt writes them all. Within
 * it people are taken by the page, so that what is held in memory does not grow with the province.
 */
@Component
class WriteDigest {

    private static final Logger LOG = LoggerFactory.getLogger(WriteDigest.class);
    private static final LocalTime BEGINS = LocalTime.of(8, 30);
    private static final LocalTime ENDS = LocalTime.NOON;
    private static final int PAGE = 1000;

    private final WorkingDays workingDays;
    private final MailingList mailingList;
    private final DueTasks tasks;
    private final UnreadNotices notices;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String address;

    WriteDigest(
            WorkingDays workingDays,
            MailingList mailingList,
            DueTasks tasks,
            UnreadNotices notices,
            Outbox outbox,
            JdbcClient jdbc,
            Clock clock,
            @Value("${tongxing.address:}") String address) {
        this.workingDays = workingDays;
        this.mailingList = mailingList;
        this.tasks = tasks;
        this.notices = notices;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
        this.address = address;
    }

    /**
     * Writes today's digests.
     *
     * @return how many; none when it is not the time, not a working day, or done
     */
    @Scheduled(cron = "${tongxing.digest:0 */10 8-11 * * *}", zone = "Asia/Shanghai")
    @Transactional
    public int write() {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean inTime =
                !now.toLocalTime().isBefore(BEGINS) && now.toLocalTime().isBefore(ENDS);
        if (!inTime || !workingDays.isWorkingDay(now.toLocalDate()) || !isFirst(now.toLocalDate())) {
            return 0;
        }
        outbox.replace(MailKind.DIGEST, OffsetDateTime.now(clock));
        int written = writeAll(now);
        jdbc.sql("UPDATE digest_day SET mails = ? WHERE day = ?")
                .params(written, now.toLocalDate())
                .update();
        LOG.info("每日提示已写入发件箱：{} 封。", written);
        return written;
    }

    private int writeAll(LocalDateTime now) {
        Map<String, DueCount> due = tasks.byDesk(now);
        int written = 0;
        List<MailedStaff> page = mailingList.page(now.toLocalDate(), "", PAGE);
        while (!page.isEmpty()) {
            List<Mail> digests = digests(page, due, now);
            outbox.write(digests);
            written += digests.size();
            String last = page.get(page.size() - 1).login();
            page = page.size() < PAGE ? List.of() : mailingList.page(now.toLocalDate(), last, PAGE);
        }
        return written;
    }

    /** Another node that comes to the same day waits here until the first has committed, and then has nothing to do. */
    private boolean isFirst(LocalDate day) {
        return jdbc.sql("INSERT INTO digest_day (day, written_at, mails) VALUES (?, ?, 0) ON CONFLICT DO NOTHING")
                        .params(day, OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private List<Mail> digests(List<MailedStaff> staff, Map<String, DueCount> due, LocalDateTime now) {
        Map<String, Integer> unread =
                notices.count(staff.stream().collect(Collectors.toMap(MailedStaff::login, MailedStaff::desks)));
        return staff.stream()
                .map(person -> new Digest(person, sum(person.desks(), due), unread.getOrDefault(person.login(), 0)))
                .filter(Digest::saysSomething)
                .map(digest -> mail(digest, now.toLocalDate()))
                .toList();
    }

    private record Digest(MailedStaff person, DueCount due, int unread) {

        private boolean saysSomething() {
            return unread > 0 || !due.equals(DueCount.NONE);
        }
    }

    private static DueCount sum(Set<String> desks, Map<String, DueCount> due) {
        return desks.stream().map(desk -> due.getOrDefault(desk, DueCount.NONE)).reduce(DueCount.NONE, DueCount::plus);
    }

    private Mail mail(Digest digest, LocalDate day) {
        return new Mail(
                "digest:" + day + ":" + digest.person().login(),
                MailKind.DIGEST,
                digest.person().mail(),
                digest.person().area(),
                DigestText.SUBJECT,
                DigestText.of(digest.due(), digest.unread(), address));
    }
}
