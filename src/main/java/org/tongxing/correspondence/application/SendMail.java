package org.tongxing.correspondence.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. Mails are held while they are handed over, so that two nodes share the work; when a
 * node is killed in between, its mails wait again, and leave a second time under the same Message-ID.
 */
@Component
public class SendMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);
    private static final int AT_ONCE = 50;
    private static final int ROUNDS = 20;
    private static final Duration KEPT = Duration.ofDays(30);

    private final MailQueue queue;
    private final MailServer server;
    private final Courier courier;
    private final TellOfDeadMail dead;
    private final PostLetter letters;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Instant pausedUntil = Instant.MIN;
    private int unreachable;

    SendMail(
            MailQueue queue,
            MailServer server,
            Courier courier,
            TellOfDeadMail dead,
            PostLetter letters,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.queue = queue;
        this.server = server;
        this.courier = courier;
        this.dead = dead;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Sends some of what waits; what is left is taken by the next run.
     *
     * @return how many mails were handled
     */
    @Scheduled(fixedDelayString = "${tongxing.mail.every:15s}", initialDelayString = "${tongxing.mail.every:15s}")
    public synchronized int send() {
        int handled = 0;
        if (server.missing().isPresent()) {
            return handled;
        }
        for (int round = 0; round < ROUNDS && !clock.instant().isBefore(pausedUntil); round++) {
            int some = Objects.requireNonNull(transaction.execute(status -> sendSome()));
            handled += some;
            if (some < AT_ONCE) {
                break;
            }
        }
        return handled;
    }

    /** What has ended is kept for a while; a dead mail is kept until somebody deals with it. */
    @Scheduled(cron = "${tongxing.mail.forget:0 30 3 * * *}", zone = "Asia/Shanghai")
    public int forget() {
        return Objects.requireNonNull(transaction.execute(status -> queue.forgetEnded(now().minus(KEPT))));
    }

    private int sendSome() {
        List<WaitingMail> mails = queue.takeDue(now(), AT_ONCE);
        if (mails.isEmpty()) {
            return 0;
        }
        Delivery delivery = courier.deliver(mails);
        queue.sent(delivery.sent().stream().map(WaitingMail::id).toList(), now());
        letters.sent(delivery.sent());
        delivery.failed().forEach(this::failed);
        if (delivery.noServer() == null) {
            unreachable = 0;
            server.used();
        } else {
            pause(delivery.noServer());
        }
        return delivery.sent().size() + delivery.failed().size();
    }

    private void failed(WaitingMail mail, Delivery.Failure failure) {
        Optional<Duration> wait = failure.lasting() ? Optional.empty() : RetryPlan.afterFailure(mail.attempts() + 1);
        if (wait.isPresent()) {
            queue.retry(mail.id(), now().plus(wait.get()), failure.text());
        } else {
            queue.dead(mail.id(), failure.text());
            dead.tell(mail);
            letters.undelivered(mail);
        }
    }

    /** No mail is to blame for a server that is down: they all wait as they are. */
    private void pause(String why) {
        unreachable++;
        Duration pause = RetryPlan.pause(unreachable);
        pausedUntil = clock.instant().plus(pause);
        server.failed(why);
        LOG.warn("邮件服务器无法使用（{}），{} 分钟后再试；待发邮件保留在发件箱。", why, pause.toMinutes());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
