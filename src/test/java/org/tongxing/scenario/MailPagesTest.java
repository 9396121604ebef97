package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.correspondence.Mail;
import org.tongxing.correspondence.MailKind;
import org.tongxing.correspondence.Outbox;
import org.tongxing.correspondence.application.SendMail;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.shared.AreaCode;
import org.tongxing.support.TongxingTest;

/** Mail as people look at it: what did not arrive, and in the demo what did. */
@TongxingTest
class MailPagesTest {

    private static final String STEWARD = "datasteward.441403";

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SendMail sending;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetWhatWasWritten() {
        jdbc.sql("TRUNCATE mail_outbox, notice, notice_read").update();
    }

    @Test
    void showsInTheDemosMailboxWhatTheSystemHasSent() {
        outbox.write(List.of(mail("page", "childdirector.441403100001@demo.invalid")));
        sending.send();

        Page mailbox = visitor("childdirector.441403100001").open("/demo/mail");

        assertThat(mailbox.html()).contains("演示邮箱", "童行：示例", "childdirector.441403100001@demo.invalid", "已逾期 3 件");
    }

    @Test
    void letsTheStewardOfTheAreaSendAgainOrPutAside() {
        outbox.write(List.of(mail("one", "a b@@demo"), mail("two", "c d@@demo")));
        sending.send();
        PageVisitor steward = visitor(STEWARD);

        Page list = steward.open("/notices/mail");
        Page resent = steward.post("/notices/mail/" + first(list) + "/resend", List.of());
        Page closed = steward.post("/notices/mail/" + first(resent) + "/close", List.of());

        assertThat(steward.open("/notices").html()).contains("邮件未送达", "去查看", "邮件发送情况");
        assertThat(list.html()).contains("a b@@demo", "c d@@demo", "重新发送", "收件邮箱不是有效的地址", "等待发送 0 封");
        assertThat(resent.html()).contains("a b@@demo", "等待发送 1 封", "，最早写于").doesNotContain("c d@@demo");
        assertThat(closed.html()).contains("没有未送达的邮件");
        assertThat(jdbc.sql("SELECT state FROM mail_outbox ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("CLOSED", "WAITING");
    }

    @Test
    void isAsIfNotThereForThoseWhoDoNotLookAfterMailAndEmptyForOtherAreas() {
        outbox.write(List.of(mail("one", "a b@@demo")));
        sending.send();
        PageVisitor director = visitor("childdirector.441403100001");
        director.open("/ledger");
        PageVisitor elsewhere = visitor("datasteward.440106");

        assertThat(director.open("/notices/mail").status()).isEqualTo(404);
        assertThat(director.open("/notices").html()).doesNotContain("邮件发送情况");
        assertThat(elsewhere.open("/notices/mail").html()).contains("没有未送达的邮件").doesNotContain("a b@@demo");
        assertThat(visitor("datasteward.44").open("/notices/mail").html()).contains("a b@@demo");
        assertThat(visitor("admin").open("/notices/mail").html()).contains("a b@@demo");
    }

    private static Mail mail(String occasion, String recipient) {
        return new Mail(
                "page:" + occasion, MailKind.DIGEST, recipient, new AreaCode("441403100001"), "童行：示例", "已逾期 3 件");
    }

    private PageVisitor visitor(String login) {
        return new PageVisitor(port, login);
    }

    private static String first(Page list) {
        Matcher found = Pattern.compile("/notices/mail/(\\d+)/resend").matcher(list.html());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
