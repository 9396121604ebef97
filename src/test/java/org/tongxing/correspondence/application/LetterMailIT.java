package org.tongxing.correspondence.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.tongxing.correspondence.Addressee;
import org.tongxing.correspondence.LetterState;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.MailCatcher;
import org.tongxing.correspondence.NewLetter;
import org.tongxing.correspondence.Notices;
import org.tongxing.correspondence.OrganMailbox;
import org.tongxing.correspondence.OrganMailboxes;
import org.tongxing.correspondence.persistence.JdbcMailQueue;
import org.tongxing.organization.Organ;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Role;
import org.tongxing.support.MovableClock;
import org.tongxing.support.StrictSmtp;
import org.tongxing.support.TongxingTest;

/** Letters by mail, to a real server: locked for their organ, once, or waiting where somebody sees it. */
@TongxingTest
class LetterMailIT {

    private static final AreaCode COUNTY = new AreaCode("441403");
    private static final String ISSUER = "civilaffairs.441403";
    private static final String STEWARD = "datasteward.441403";
    private static final String PASSPHRASE = "梅县-2026-示例口令";

    @Autowired
    private Letters letters;

    @Autowired
    private OrganMailboxes mailboxes;

    @Autowired
    private PostLetter posted;

    @Autowired
    private Notices notices;

    @Autowired
    private ReadNotices reading;

    @Autowired
    private WatchMail watching;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final MovableClock clock =
            MovableClock.at(LocalDateTime.now().plusHours(1).withNano(0));

    private GreenMail server = smtp(0);

    private Organ organ;

    private record Catcher(String host, int port) implements MailCatcher {}

    @BeforeEach
    void giveTheOrganAMailbox() {
        jdbc.sql("TRUNCATE mail_outbox, notice, notice_read").update();
        server.start();
        organ = organization.organFor(Role.EDUCATION, COUNTY, LocalDate.now()).orElseThrow();
        mailboxes.set(organ.id(), new OrganMailbox("education@demo.invalid", PASSPHRASE), STEWARD);
    }

    @AfterEach
    void takeItAway() {
        mailboxes.end(organ.id(), STEWARD);
        server.stop();
    }

    @Test
    void arriveLockedForTheirOrganWithNothingButTheirNumberOutside() throws Exception {
        long letter = issued();
        assertThat(state(letter)).isEqualTo(LetterState.ISSUED);

        assertThat(sender(port()).send()).isEqualTo(1);
        assertThat(sender(port()).send()).isZero();

        MimeMessage mail = received().get(0);
        String number = letters.find(letter).orElseThrow().number();
        assertThat(mail.getSubject()).isEqualTo("公函 " + number);
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(text(parts.getBodyPart(0))).contains(number).doesNotContain("欧阳", "梅县-2026");
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        byte[] pdf = file.getInputStream().readAllBytes();
        assertThatThrownBy(() -> Loader.loadPDF(pdf)).isInstanceOf(InvalidPasswordException.class);
        try (PDDocument document = Loader.loadPDF(pdf, PASSPHRASE)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains(number, "关于协助核实欧阳示例就读情况的函");
        }
        assertThat(state(letter)).isEqualTo(LetterState.SENT);
        assertThat(column("text")).noneMatch(text -> text.contains("欧阳"));
    }

    @Test
    void waitWhileTheServerIsDownAndLeaveOnceItIsUp() {
        int port = port();
        server.stop();
        long letter = issued();
        SendMail sender = sender(port);

        for (int minute = 0; minute < 60; minute++) {
            clock.pass(Duration.ofMinutes(1));
            assertThat(sender.send()).isZero();
        }
        assertThat(state(letter)).isEqualTo(LetterState.ISSUED);
        server = smtp(port);
        server.start();
        clock.pass(Duration.ofMinutes(15));

        assertThat(sender.send()).isEqualTo(1);
        assertThat(state(letter)).isEqualTo(LetterState.SENT);
        assertThat(received()).hasSize(1);
    }

    @Test
    void leaveAgainUnderTheSameMessageIdWhenTheNodeDiedBeforeItWasNoted() throws Exception {
        long letter = issued();
        MailQueue cutOff = new JdbcMailQueue(jdbc) {
            @Override
            public void sent(Collection<Long> mails, OffsetDateTime at) {
                throw new IllegalStateException("killed");
            }
        };

        assertThatThrownBy(sender(cutOff, port())::send).hasMessage("killed");
        assertThat(state(letter)).isEqualTo(LetterState.ISSUED);
        assertThat(sender(port()).send()).isEqualTo(1);

        assertThat(state(letter)).isEqualTo(LetterState.SENT);
        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
    }

    @Test
    void areLeftToPaperWhenTheOrganHasNoMailbox() {
        mailboxes.end(organ.id(), STEWARD);

        long letter = issued();

        assertThat(column("kind")).isEmpty();
        assertThat(state(letter)).isEqualTo(LetterState.ISSUED);
    }

    @Test
    void areGivenUpWhenTheMailboxBouncesAndTheDeskIsTold() {
        mailboxes.set(organ.id(), new OrganMailbox("nobody@demo.invalid", PASSPHRASE), STEWARD);
        long letter = issued();
        try (StrictSmtp strict = new StrictSmtp()) {
            assertThat(sender(strict.port()).send()).isEqualTo(1);
        }

        assertThat(state(letter)).isEqualTo(LetterState.ISSUED);
        assertThat(watching.dead(STEWARD, null).dead()).hasSize(1);
        assertThat(reading.page(ISSUER, null).notices())
                .anyMatch(notice -> notice.text().contains("未能用邮件送达"));
    }

    @Test
    void doNotLeaveForAMailboxThatTheOrganHasGivenUp() {
        long letter = issued();
        mailboxes.end(organ.id(), STEWARD);

        assertThat(sender(port()).send()).isEqualTo(1);

        assertThat(received()).isEmpty();
        assertThat(state(letter)).isEqualTo(LetterState.ISSUED);
        assertThat(watching.dead(STEWARD, null).dead()).singleElement().satisfies(dead -> assertThat(dead.failure())
                .contains("不使用机关邮箱"));
    }

    private long issued() {
        long letter = letters.drawUp(new NewLetter(
                "mail:" + System.nanoTime(),
                "assist-request",
                new CaseReference("CB-441403-2026-000081"),
                COUNTY,
                Role.CIVIL_AFFAIRS,
                new Addressee(organ.id(), organ.name()),
                Map.of(
                        "subject", "欧阳示例就读情况",
                        "reason", "该儿童申请困难帮扶。",
                        "question", "该儿童是否在贵单位所属学校就读。\n就读年级。",
                        "replyBy", "2026年12月4日",
                        "contact", "示例科，0753-7654321")));
        letters.issue(letter, ISSUER);
        return letter;
    }

    private LetterState state(long letter) {
        return letters.find(letter).orElseThrow().state();
    }

    private static String text(Part part) throws Exception {
        Object content = part.getContent();
        return content instanceof MimeMultipart parts ? text(parts.getBodyPart(0)) : content.toString();
    }

    private SendMail sender(int port) {
        return sender(new JdbcMailQueue(jdbc), port);
    }

    private SendMail sender(MailQueue queue, int port) {
        MailServer mailServer = new MailServer(
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                new StaticListableBeanFactory(Map.of("catcher", new Catcher("127.0.0.1", port)))
                        .getBeanProvider(MailCatcher.class),
                "",
                "");
        TellOfDeadMail dead = new TellOfDeadMail(notices, organization, clock);
        return new SendMail(
                queue, mailServer, new Courier(mailServer, posted, clock), dead, posted, transactions, clock);
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

    private List<String> column(String name) {
        return jdbc.sql("SELECT " + name + " FROM mail_outbox ORDER BY id")
                .query(String.class)
                .list();
    }
}
