package org.tongxing.correspondence.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.correspondence.Mail;
import org.tongxing.correspondence.MailCatcher;
import org.tongxing.correspondence.MailKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.correspondence.Outbox;
import org.tongxing.correspondence.persistence.JdbcMailQueue;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.support.MovableClock;
import org.tongxing.support.StrictSmtp;
import org.tongxing.support.TongxingTest;

/** The outbox and a real mail server: every mail goes once, or waits where somebody sees it. */
@TongxingTest
class SendMailIT {

    private static final AreaCode COUNTY = new AreaCode("441403");
    private static final String STEWARD = "datasteward.441403";

    @Autowired
    private Outbox outbox;

    @Autowired
    private Notices notices;

    @Autowired
    private ReadNotices reading;

    @Autowired
    private WatchMail watching;

    @Autowired
    private Organization organization;

    @Autowired
    private PostLetter posted;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final MovableClock clock =
            MovableClock.at(LocalDateTime.now().plusHours(1).withNano(0));

    private GreenMail server = smtp(0);

    private record Catcher(String host, int port) implements MailCatcher {}

    @BeforeEach
    void forgetWhatWasWritten() {
        jdbc.sql("TRUNCATE mail_outbox, notice, notice_read").update();
        server.start();
    }

    @AfterEach
    void stopTheServer() {
        server.stop();
    }

    @Test
    void sendsEachMailOnceUnderItsMessageId() throws Exception {
        outbox.write(List.of(mail("a"), mail("b")));
        outbox.write(List.of(mail("a")));
        SendMail sender = sender(port());

        assertThat(sender.send()).isEqualTo(2);
        assertThat(sender.send()).isZero();

        assertThat(received()).hasSize(2);
        MimeMessage first = received().get(0);
        assertThat(first.getSubject()).isEqualTo("示例");
        assertThat(first.getContent().toString()).contains("已逾期 2 件");
        assertThat(first.getFrom()[0].toString()).isEqualTo("tongxing@demo.invalid");
        assertThat(first.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(messageIds()).containsExactlyInAnyOrderElementsOf(column("message_id"));
        assertThat(column("state")).containsOnly("SENT");
    }

    @Test
    void doesNotSendWhatWasRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(step -> {
            outbox.write(List.of(mail("a")));
            step.setRollbackOnly();
        });

        assertThat(sender(port()).send()).isZero();
    }

    @Test
    void keepsMailsWhileTheServerIsDownAndSendsThemOnceItIsUp() {
        int port = port();
        server.stop();
        outbox.write(List.of(mail("a"), mail("b")));
        SendMail sender = sender(port);

        for (int day = 0; day < 30; day++) {
            clock.pass(Duration.ofDays(1));
            assertThat(sender.send()).isZero();
        }
        assertThat(column("state")).containsOnly("WAITING");
        assertThat(column("attempts")).containsOnly("0");
        server = smtp(port);
        server.start();
        assertThat(sender.send()).as("the server is left alone for a while").isZero();

        clock.pass(Duration.ofMinutes(15));
        assertThat(sender.send()).isEqualTo(2);
        assertThat(sender.send()).isZero();
        assertThat(received()).hasSize(2);
    }

    @Test
    void keepsMailsWhileNoServerIsNamedAndSaysWhatIsMissing() {
        outbox.write(List.of(mail("a")));
        MailServer none = new MailServer(providerOf(JavaMailSender.class, Map.of()), catchers(Map.of()), "", "");
        MailServer noSender = new MailServer(
                providerOf(JavaMailSender.class, Map.of()), catchers(Map.of()), "mail.example.invalid", "");

        assertThat(sender(new JdbcMailQueue(jdbc), none).send()).isZero();

        assertThat(column("state")).containsOnly("WAITING");
        assertThat(none.missing()).contains("TONGXING_MAIL_HOST");
        assertThat(noSender.missing()).contains("TONGXING_MAIL_FROM");
    }

    @Test
    void givesAnUnknownRecipientUpAndTellsTheDataSteward() {
        try (StrictSmtp strict = new StrictSmtp()) {
            outbox.write(List.of(mail("a"), mail("nobody"), mail("b")));
            SendMail sender = sender(strict.port());

            assertThat(sender.send()).isEqualTo(3);

            assertThat(strict.accepted()).containsExactly("a@demo.invalid", "b@demo.invalid");
            assertThat(watching.dead(STEWARD, null).dead())
                    .singleElement()
                    .satisfies(dead -> assertThat(dead.recipient()).isEqualTo("nobody@demo.invalid"))
                    .satisfies(dead -> assertThat(dead.failure()).contains("no such user"));
            assertThat(reading.page(STEWARD, null).notices())
                    .singleElement()
                    .satisfies(
                            notice -> assertThat(notice.text()).contains("未能送达").doesNotContain("nobody", "@"));
            assertThat(watching.dead("datasteward.440106", null).dead()).isEmpty();
        }
    }

    @Test
    void blamesNoMailWhenTheServerDoesNotLetUsSend() {
        try (StrictSmtp strict = new StrictSmtp()) {
            outbox.write(List.of(mail("a"), mail("b")));
            MailServer stranger = caught(strict.port(), "stranger@demo.invalid");

            assertThat(sender(new JdbcMailQueue(jdbc), stranger).send()).isZero();

            assertThat(column("state")).containsOnly("WAITING");
            assertThat(column("attempts")).containsOnly("0");
            assertThat(stranger.trouble())
                    .hasValueSatisfying(why -> assertThat(why).contains("sender not allowed"));
        }
    }

    @Test
    void sendsADeadMailAgainWhenTheStewardSaysSo() {
        try (StrictSmtp strict = new StrictSmtp()) {
            outbox.write(List.of(mail("nobody")));
            sender(strict.port()).send();
        }
        long dead = watching.dead(STEWARD, null).dead().get(0).id();

        assertThat(watching.resend("datasteward.440106", dead)).isFalse();
        assertThat(watching.resend(STEWARD, dead)).isTrue();
        assertThat(watching.resend(STEWARD, dead)).isFalse();

        assertThat(sender(port()).send()).isEqualTo(1);
        assertThat(received()).hasSize(1);
    }

    @Test
    void triesABusyRecipientWithGrowingWaitsAndGivesUpAfterTheLast() {
        try (StrictSmtp strict = new StrictSmtp()) {
            outbox.write(List.of(mail("later")));
            SendMail sender = sender(strict.port());

            for (int minutes : new int[] {1, 5, 30, 120, 360}) {
                assertThat(sender.send()).isEqualTo(1);
                clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
                assertThat(sender.send()).isZero();
                clock.pass(Duration.ofSeconds(1));
            }
            assertThat(column("state")).containsOnly("WAITING");
            sender.send();

            assertThat(column("state")).containsOnly("DEAD");
            assertThat(watching.dead("admin", null).dead()).hasSize(1);
        }
    }

    @Test
    void givesUpWhatIsNoAddress() {
        outbox.write(List.of(new Mail("odd", MailKind.DIGEST, "a b@@demo", COUNTY, "示例", "示例"), mail("a")));

        assertThat(sender(port()).send()).isEqualTo(2);

        assertThat(received()).hasSize(1);
        assertThat(column("state")).containsExactlyInAnyOrder("DEAD", "SENT");
    }

    @Test
    void sendsOnceWhenTwoNodesSendAtTheSameTime() {
        outbox.write(IntStream.range(0, 230).mapToObj(n -> mail("many" + n)).toList());
        SendMail one = sender(port());
        SendMail other = sender(port());

        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(one::send);
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(other::send);
        int handled = first.join() + second.join();
        handled += one.send();

        assertThat(handled).isEqualTo(230);
        assertThat(messageIds()).hasSize(230).doesNotHaveDuplicates();
        assertThat(column("state")).containsOnly("SENT");
    }

    @Test
    void sendsAgainUnderTheSameMessageIdWhatWasCutOffBeforeItWasNoted() {
        outbox.write(List.of(mail("a")));
        MailQueue cutOff = new JdbcMailQueue(jdbc) {
            @Override
            public void sent(Collection<Long> mails, OffsetDateTime at) {
                throw new IllegalStateException("killed");
            }
        };
        SendMail killed = sender(cutOff, caught(port()));

        assertThatThrownBy(killed::send).hasMessage("killed");
        assertThat(column("state")).containsOnly("WAITING");
        assertThat(sender(port()).send()).isEqualTo(1);

        assertThat(messageIds()).hasSize(2).containsOnly(column("message_id").get(0));
    }

    @Test
    void forgetsWhatWasSentLongAgoAndKeepsTheDead() {
        outbox.write(List.of(mail("a"), new Mail("odd", MailKind.DIGEST, "a b@@demo", COUNTY, "示例", "示例")));
        SendMail sender = sender(port());
        sender.send();

        assertThat(sender.forget()).isZero();
        clock.pass(Duration.ofDays(31));

        assertThat(sender.forget()).isEqualTo(1);
        assertThat(column("state")).containsExactly("DEAD");
    }

    private SendMail sender(int port) {
        return sender(new JdbcMailQueue(jdbc), caught(port));
    }

    private SendMail sender(MailQueue queue, MailServer mailServer) {
        TellOfDeadMail dead = new TellOfDeadMail(notices, organization, clock);
        return new SendMail(
                queue, mailServer, new Courier(mailServer, posted, clock), dead, posted, transactions, clock);
    }

    private static MailServer caught(int port) {
        return caught(port, "");
    }

    private static MailServer caught(int port, String from) {
        return new MailServer(
                providerOf(JavaMailSender.class, Map.of()),
                catchers(Map.of("catcher", new Catcher("127.0.0.1", port))),
                "",
                from);
    }

    private static ObjectProvider<MailCatcher> catchers(Map<String, Object> beans) {
        return providerOf(MailCatcher.class, beans);
    }

    private static <T> ObjectProvider<T> providerOf(Class<T> type, Map<String, Object> beans) {
        return new StaticListableBeanFactory(beans).getBeanProvider(type);
    }

    private static GreenMail smtp(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private List<String> messageIds() {
        return Arrays.stream(server.getReceivedMessages())
                .map(SendMailIT::messageId)
                .toList();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> column(String name) {
        return jdbc.sql("SELECT CAST(" + name + " AS text) FROM mail_outbox ORDER BY id")
                .query(String.class)
                .list();
    }

    private static Mail mail(String who) {
        return new Mail("test:" + who, MailKind.DIGEST, who + "@demo.invalid", COUNTY, "示例", "已逾期 2 件");
    }
}
